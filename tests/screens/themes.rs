//! Themes: a painted one leaves no cell to the terminal, and its colours can be told apart by everybody.

use ratatui::style::{Color, Modifier};
use simbind::answer::Word;
use simbind::config::{Depth, Theme};
use simbind::dataset::Language;
use simbind::tui::screen::Look;
use simbind::words::Words;
use strum::VariantArray as _;

use crate::support::screen::{DATASET, Seen, User};
use crate::{LANGUAGES, PLACES};

const PAINTED: [Theme; 3] = [Theme::Dark, Theme::Light, Theme::HighContrast];
const DEPTHS: [Depth; 2] = [Depth::Sixteen, Depth::Indexed];
/// From too small to large, with every arrangement of panes.
const SIZES: [(u16, u16); 8] = [(1, 1), (39, 11), (40, 12), (60, 16), (70, 24), (80, 24), (100, 40), (200, 60)];

/// The sixteen named colours as two widespread sets of them have it: that of xterm and that of the VGA console.
const NAMED: [[[u8; 3]; 16]; 2] = [
    [
        [0, 0, 0],
        [205, 0, 0],
        [0, 205, 0],
        [205, 205, 0],
        [0, 0, 238],
        [205, 0, 205],
        [0, 205, 205],
        [229, 229, 229],
        [127, 127, 127],
        [255, 0, 0],
        [0, 255, 0],
        [255, 255, 0],
        [92, 92, 255],
        [255, 0, 255],
        [0, 255, 255],
        [255, 255, 255],
    ],
    [
        [0, 0, 0],
        [170, 0, 0],
        [0, 170, 0],
        [170, 85, 0],
        [0, 0, 170],
        [170, 0, 170],
        [0, 170, 170],
        [170, 170, 170],
        [85, 85, 85],
        [255, 85, 85],
        [85, 255, 85],
        [255, 255, 85],
        [85, 85, 255],
        [255, 85, 255],
        [85, 255, 255],
        [255, 255, 255],
    ],
];

/// Red, green and blue of a colour, by each set.
fn values(colour: Color) -> [[u8; 3]; 2] {
    let named = |index: usize| NAMED.map(|set| set[index]);
    match colour {
        Color::Black => named(0),
        Color::Red => named(1),
        Color::Green => named(2),
        Color::Yellow => named(3),
        Color::Blue => named(4),
        Color::Magenta => named(5),
        Color::Cyan => named(6),
        Color::Gray => named(7),
        Color::DarkGray => named(8),
        Color::LightRed => named(9),
        Color::LightGreen => named(10),
        Color::LightYellow => named(11),
        Color::LightBlue => named(12),
        Color::LightMagenta => named(13),
        Color::LightCyan => named(14),
        Color::White => named(15),
        Color::Indexed(index @ 232..) => [[8 + 10 * (index - 232); 3]; 2],
        Color::Indexed(index @ 16..) => {
            let level = |step: u8| [0, 95, 135, 175, 215, 255][usize::from(step % 6)];
            let cube = index - 16;
            [[level(cube / 36), level(cube / 6), level(cube)]; 2]
        }
        other => panic!("{other:?} looks different everywhere"),
    }
}

/// Light of each of the three, from 0 to 1.
fn linear(rgb: [u8; 3]) -> [f64; 3] {
    rgb.map(|value| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn luminance(rgb: [u8; 3]) -> f64 {
    let [red, green, blue] = linear(rgb);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast ratio of WCAG, by the worse of the sets.
fn contrast(text: Color, ground: Color) -> f64 {
    let ratio = |(text, ground)| {
        let (text, ground) = (luminance(text), luminance(ground));
        (text.max(ground) + 0.05) / (text.min(ground) + 0.05)
    };
    values(text).into_iter().zip(values(ground)).map(ratio).fold(f64::MAX, f64::min)
}

/// How eyes without the one or the other cone see light (Machado, Oliveira and Fernandes 2009), after eyes that have all.
const EYES: [[[f64; 3]; 3]; 3] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
];

/// Place in the CIE L*a*b* space as those eyes see it.
fn seen_by(eyes: &[[f64; 3]; 3], rgb: [u8; 3]) -> [f64; 3] {
    let light = linear(rgb);
    let [red, green, blue] =
        eyes.map(|row| row.iter().zip(light).map(|(part, light)| part * light).sum::<f64>().clamp(0.0, 1.0));
    let curve = |t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
    let x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
    let y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far apart two colours are for the eyes that see the least difference.
fn distance(one: Color, other: Color) -> f64 {
    let pairs = || values(one).into_iter().zip(values(other));
    let far = |eyes| {
        pairs().map(move |(one, other)| {
            let squares = seen_by(eyes, one).into_iter().zip(seen_by(eyes, other)).map(|(a, b)| (a - b).powi(2));
            squares.sum::<f64>().sqrt()
        })
    };
    EYES.iter().flat_map(far).fold(f64::MAX, f64::min)
}

fn look(theme: Theme, depth: Depth) -> Look {
    Look { theme, depth, ascii: false }
}

/// Every cell, those behind wide characters as well.
fn assert_painted(seen: &Seen, least: f64, place: &str) {
    let mut known = Vec::new();
    for cell in &seen.buffer.content {
        assert!(
            cell.fg != Color::Reset && cell.bg != Color::Reset,
            "{place}: `{}` is left to the terminal",
            cell.symbol()
        );
        if !known.contains(&(cell.fg, cell.bg)) {
            known.push((cell.fg, cell.bg));
            let ratio = contrast(cell.fg, cell.bg);
            assert!(ratio >= least, "{place}: {:?} on {:?} has {ratio:.1}", cell.fg, cell.bg);
        }
    }
}

#[test]
fn a_painted_theme_paints_every_cell_and_can_be_read() {
    for theme in PAINTED {
        let least = if theme == Theme::HighContrast { 7.0 } else { 4.5 };
        for (depth, language) in DEPTHS.into_iter().zip(LANGUAGES).chain([(Depth::Indexed, Language::Zh)]) {
            for place in PLACES {
                let mut user = User::with_look(language, look(theme, depth), (80, 24));
                user.keys(place);
                for size in SIZES {
                    assert_painted(&user.resize(size).see(), least, &format!("{theme:?} {depth:?} {place} {size:?}"));
                }
                user.keys("<F3>");
                assert_painted(&user.see(), least, place);
            }
        }
    }
}

#[test]
fn words_differ_for_eyes_that_cannot_tell_red_from_green() {
    for (theme, depth) in PAINTED.into_iter().flat_map(|theme| DEPTHS.map(|depth| (theme, depth))) {
        let colour = |word| look(theme, depth).word(word).fg.unwrap();
        // Of the sixteen, the strongest contrast leaves no fourth colour: there what is unknown is coloured as any text is.
        let known = [Word::Yes, Word::Limited, Word::No];
        let words =
            if depth == Depth::Indexed { vec![known[0], known[1], known[2], Word::Unknown] } else { known.to_vec() };
        for (position, one) in words.iter().enumerate() {
            for other in &words[..position] {
                let far = distance(colour(*one), colour(*other));
                assert!(far >= 20.0, "{theme:?} {depth:?}: {one:?} and {other:?} differ by {far:.0}");
            }
        }
    }
}

#[test]
fn a_theme_without_colours_has_none_and_a_refusal_is_stronger_than_any_theme() {
    let all = Theme::VARIANTS.iter().map(|theme| look(*theme, Depth::None));
    for look in all.chain([look(Theme::Mono, Depth::Indexed)]) {
        for place in PLACES {
            let seen = User::with_look(Language::Zh, look, (80, 24)).keys(place).see();
            assert!(
                seen.cells().all(|(_, cell)| (cell.fg, cell.bg) == (Color::Reset, Color::Reset)),
                "{look:?} {place}"
            );
            assert!(seen.cells().any(|(_, cell)| cell.modifier.contains(Modifier::REVERSED)), "{look:?} {place}");
        }
        // Walking through the themes brings no colour either.
        let mut user = User::with_look(Language::En, Look { depth: Depth::None, ..look }, (80, 24));
        for _ in Theme::VARIANTS {
            let seen = user.keys("<Shift-F1>").see();
            assert!(seen.text().ends_with("(colours are switched off)"), "{}", seen.text());
            assert!(seen.cells().all(|(_, cell)| cell.bg == Color::Reset && cell.fg == Color::Reset));
        }
    }
}

#[test]
fn a_key_walks_through_the_themes_and_says_which_one_it_is() {
    let wording = &DATASET.tables.wording;
    for (language, key) in [(Language::Zh, "<F13>"), (Language::En, "<Shift-F1>")] {
        for place in PLACES {
            let start = look(Theme::Terminal, Depth::Indexed);
            let mut user = User::with_look(language, start, (40, 12));
            user.keys(place).keys("<Ctrl-L>");
            let keys = user.see().lines().pop().unwrap();
            for theme in Theme::VARIANTS.iter().skip(1).chain(&Theme::VARIANTS[..1]) {
                let name = look(*theme, Depth::Indexed).theme_name(Words { wording, language });
                let seen = user.keys(key).see();
                assert!(seen.lines().pop().unwrap().ends_with(name), "{place}: {}", seen.text());
                if PAINTED.contains(theme) {
                    assert_painted(&seen, 4.5, place);
                }
            }
            // The next key makes room again.
            assert_eq!(user.keys("<Ctrl-L>").see().lines().pop().unwrap(), keys, "{place}");
        }
    }
}
