//! The file of one's own: its form, where it is, and what may be in it.

use super::*;

#[test]
fn every_card_of_the_data_can_be_written_down_often_and_read_again() {
    let dataset = &*DATASET;
    let asker = Query::new(ProfileId::FIRST, (2026, 11, 28));
    let mut own = Own::at(Some(folder("mine-all").join("mine.toml")));
    let entries = dataset.tables.products.ids().map(|at| {
        let query = asker.about_product(&dataset.tables, at);
        Entry::of(dataset, &query)
    });
    let entries: Vec<Entry> = entries.collect();
    for _ in 0..3 {
        own.add(entries.clone()).unwrap();
    }
    assert_eq!(own.mine().cards.len(), entries.len() * 3);
    let ids: BTreeSet<&String> = own.mine().cards.iter().map(|card| &card.id).collect();
    assert_eq!(ids.len(), entries.len() * 3);
}

#[test]
fn lines_end_as_they_did_and_a_byte_order_mark_stays() {
    let before = "# mine\n[[card]]\nid = \"floe\" # short\nproduct = \"aq-floe\"\nlast-used = \"2026-01-31\"\n";
    let after = before.replace("2026-01-31", "2026-11-01");
    let dos = |text: &str| text.replace('\n', "\r\n");
    let marked = |text: &str| format!("\u{feff}{text}");
    for (name, text, expected) in [
        ("dos", dos(before), dos(&after)),
        ("marked", marked(before), marked(&after)),
        ("notepad", marked(&dos(before)), marked(&dos(&after))),
    ] {
        let holder = Holder::new(&format!("ends-{name}"));
        holder.write(&text);
        holder.mine(&["used", "floe", "2026-11-01"]).answers();
        assert_eq!(holder.text(), expected);
        holder.mine(&["add", "aq-mist"]).answers();
        let text = holder.text();
        assert_eq!(text.matches("\r\n").count(), if name == "marked" { 0 } else { text.matches('\n').count() });
        assert_eq!(holder.ids().len(), 2);
        let (other, file) = (Holder::new(&format!("ends-{name}-other")), holder.file());
        other.mine(&["import", file.to_str().unwrap()]).answers();
        assert_eq!(other.ids(), holder.ids());
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_that_is_not_there_yet_is_followed() {
    use std::os::unix::fs::symlink;
    let holder = Holder::new("link-to-nothing");
    holder.write("");
    fs::remove_file(holder.file()).unwrap();
    fs::create_dir(holder.home.join("kept")).unwrap();
    symlink("../kept/cards.toml", holder.file()).unwrap();
    holder.mine(&["add", "aq-floe"]).answers();
    assert!(holder.file().is_symlink());
    assert!(fs::read_to_string(holder.home.join("kept/cards.toml")).unwrap().contains("aq-floe"));
    fs::remove_dir_all(holder.home.join("kept")).unwrap();
    let told = holder.mine(&["add", "aq-floe"]).fails(4);
    assert!(told.contains("cannot be written") && holder.file().is_symlink(), "{told}");
    assert!(!holder.home.join("kept").exists(), "a disk that is not there is not made up");
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_written_it_is_said_and_the_cards_stay() {
    use std::os::unix::fs::PermissionsExt;
    let holder = Holder::with_cards("read-only");
    let (text, data) = (holder.text(), holder.home.join("simbind"));
    // Whoever is root may write anyway: the folder of the temporary file is put out of the way instead.
    let is_root = fs::metadata("/proc/self").map(|found| std::os::unix::fs::MetadataExt::uid(&found) == 0).unwrap();
    let full = Path::new("/dev/full");
    let told = if is_root {
        let locked = data.join("mine.lock");
        fs::remove_file(&locked).unwrap();
        fs::create_dir(&locked).unwrap();
        holder.mine(&["used", "floe-2"]).fails(4)
    } else {
        fs::set_permissions(&data, fs::Permissions::from_mode(0o500)).unwrap();
        let told = holder.mine(&["used", "floe-2"]).fails(4);
        fs::set_permissions(&data, fs::Permissions::from_mode(0o700)).unwrap();
        told
    };
    assert!(told.contains("cannot be written"), "{told}");
    assert_eq!(holder.text(), text);
    assert!(holder.mine(&[]).answers().contains("Floe"), "they are told all the same");
    // What is asked for cannot be written out: that is no success.
    let mut command = holder.mine(&["export"]).into_command();
    let output = command.stdout(fs::OpenOptions::new().write(true).open(full).unwrap()).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
}

#[cfg(unix)]
#[test]
fn while_another_program_keeps_the_file_nothing_is_changed() {
    let holder = Holder::with_cards("kept");
    let text = holder.text();
    let lock = fs::File::open(holder.home.join("simbind/mine.lock")).unwrap();
    lock.lock().unwrap();
    let told = holder.mine(&["used", "floe-2"]).fails(4);
    assert!(told.contains("another program is changing"), "{told}");
    assert_eq!(holder.text(), text);
    assert!(holder.mine(&[]).answers().contains("Floe"), "reading waits for nobody");
    drop(lock);
    holder.mine(&["used", "floe-2"]).answers();
}

#[test]
fn labels_that_name_brands_or_things_are_kept() {
    let holder = Holder::new("labels");
    holder.mine(&["add", "aq-floe"]).answers();
    for label in [
        "Red One",
        "Club Sim",
        "Hong Kong",
        "Mint Mobile",
        "Dad Phone",
        "Mum's old phone",
        "Big Red Pan",
        "UK Work Phone",
        "Lebara 2026",
        "2 of 3",
        "0044",
        "3HK 48",
        "Ice and Snow",
        "London Bridge",
        "王卡",
        "大王卡",
        "韩国卡",
        "周末用",
        "夏天用的",
        "万能卡",
        "余额卡",
        "孟加拉",
        "苏丹",
        "汤加卡",
        "罗马",
        "秦皇岛",
        "许可证",
        "妈妈那张",
        "红色",
        "2026年8月31日",
    ] {
        let told = holder.mine(&["change", "floe", "--label", label]).answers();
        assert!(told.starts_with(&format!("Changed: Floe · {label}\n")), "{told}");
    }
}

#[test]
fn a_number_among_the_words_is_told_and_left_out() {
    let holder = Holder::new("number-in-words");
    for (words, language, told) in [
        ("giffgaff +447700900123 2026-08-31", "en", "The phone or SIM number that you typed was not kept."),
        ("giffgaff 8944110068000000000", "zh", "你写的号码没有记下"),
    ] {
        let answer = holder.mine(&["add", words, "--lang", language]).answers();
        assert!(answer.contains(told), "{answer}");
    }
    assert!(!holder.mine(&["add", "giffgaff 2026/8/31"]).answers().contains("was not kept"));
    assert!(!holder.text().contains("7700") && !holder.text().contains("8944"), "{}", holder.text());
}
