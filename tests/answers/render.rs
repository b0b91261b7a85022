//! One document of every kind of block, in each format.

use simbind::answer::Word;
use simbind::dataset::{Id as _, Language, SourceId};
use simbind::doc::{Answer, Block, Cell, Column, Fit, Kind, Row, Section, Table};
use simbind::render::html::html;
use simbind::render::markdown::markdown;
use simbind::render::text::{Paint, Style, text};

fn document() -> Vec<Section> {
    let columns = [("", Fit::Number), ("", Fit::Name), ("One", Fit::Verdict), ("Kept", Fit::Rest)];
    let row = |id: usize, name: &'static str, word: (Word, &'static str), kept: &'static str| Row {
        ask: None,
        cells: vec![
            Cell::text(id.to_string()),
            Cell::Mark(id == 9, name.into()),
            Cell::Verdict(word.0, word.1.into()),
            Cell::text(kept),
        ],
    };
    let table = Table {
        columns: columns.map(|(title, fit)| Column::new(title, fit)).into(),
        rows: vec![row(9, "a name", (Word::Yes, "yes"), "long"), row(10, "b", (Word::Depends, "depends"), "")],
    };
    let answers = [("x=1", "first"), ("x=2", "second")].map(|(id, text)| Answer { id: id.into(), text: text.into() });
    let question = Block::new(0, Kind::Question(answers.into()), "Which?");
    let first = vec![Block::faint(0, "in order"), Block::table(table), Block::text(0, "and more")];
    let mut second = vec![
        Block::heading(0, "Head"),
        Block::new(0, Kind::Verdict(Word::No), "no; <why>"),
        question.clone(),
        Block::new(0, Kind::LastUsed, ""),
        Block::item(0, "an item that is so long that it takes a second line"),
        Block::faint(1, "says who"),
        Block::new(1, Kind::Link(SourceId::FIRST), "https://example.org/a-page-with-a-long-address"),
        Block::new(0, Kind::Step(1), "do this"),
        Block::new(0, Kind::Trial(vec!["x=1".into(), "y=2".into()]), "both"),
        Block::new(0, Kind::Command, "program with arguments that is never broken anywhere"),
    ];
    second.extend(question.on_paper());
    vec![Section::new("", first), Section::new("Second", second), Section::new("Nothing", Vec::new())]
}

#[test]
fn text_is_wrapped_and_aligned() {
    let style = Style { width: 40, paint: Paint::Plain, links: false, ascii: false };
    let expected = "\
Title
  in order

                One      Kept
   9  * a name  yes      long
  10    b       depends

  and more

Second
  Head
  no; <why>
  Which?
    --set x=1  first
    --set x=2  second
  - an item that is so long that it
    takes a second line
    says who
    https://example.org/a-page-with-a-long-address
  1. do this
  --try x=1 --try y=2  both
  program with arguments that is never broken anywhere
  Which?
    - first
    - second
";
    assert_eq!(text("Title", &document(), style), expected);
}

#[test]
fn markdown_nests_lists_and_sets_tables_apart() {
    let expected = "\
# Title

- in order

|  |  | One | Kept |
| --- | --- | --- | --- |
| 9 | \\* a name | yes | long |
| 10 |   b | depends |  |

- and more

## Second

### Head

- **no; \\<why\\>**
- **Which?**
  - `--set x=1` first
  - `--set x=2` second
- an item that is so long that it takes a second line
  - says who
  - <https://example.org/a-page-with-a-long-address>
1. do this
- `--try x=1 --try y=2` both
- `program with arguments that is never broken anywhere`
- **Which?**
  - first
  - second
";
    assert_eq!(markdown("Title", &document()), expected);
}

#[test]
fn html_tells_what_stands_back_beside_what_it_belongs_to() {
    let page = html("Title", &document(), Language::En);
    let expected = "\
<section>
<p><small>in order</small></p>
<table>
<thead>
<tr><td></td><td></td><th scope=\"col\">One</th><th scope=\"col\">Kept</th></tr>
</thead>
<tbody>
<tr><th scope=\"row\">9</th><td>* a name</td><td>yes</td><td>long</td></tr>
<tr><th scope=\"row\">10</th><td>  b</td><td>depends</td><td></td></tr>
</tbody>
</table>
<p>and more</p>
</section>
<section>
<h2>Second</h2>
<h3>Head</h3>
<p><strong>no; &lt;why&gt;</strong></p>
<p><strong>Which?</strong></p>
<ul>
<li><code>--set x=1</code> first</li>
<li><code>--set x=2</code> second</li>
</ul>
<ul>
<li>an item that is so long that it takes a second line <small>says who</small> \
<a href=\"https://example.org/a-page-with-a-long-address\">https://example.org/a-page-with-a-long-address</a></li>
</ul>
<ol>
<li value=\"1\">do this</li>
</ol>
<p><code>--try x=1 --try y=2</code> both</p>
<p><code>program with arguments that is never broken anywhere</code></p>
<p><strong>Which?</strong></p>
<ul>
<li>first</li>
<li>second</li>
</ul>
</section>
</main>
";
    let (_, body) = page.split_once("<h1>Title</h1>\n").unwrap();
    assert_eq!(body.strip_suffix("</body>\n</html>\n").unwrap(), expected);
}
