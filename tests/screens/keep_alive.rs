//! The part on keeping numbers alive, and the day that it counts from.

use simbind::dataset::Language::En;

use crate::support::screen::User;

/// The day that the part counts from.
fn day(user: &mut User) -> String {
    let text = user.text();
    let (_, rest) = text.split_once("used it on ").expect("the day");
    rest.chars().take("2026-11-20".len()).collect()
}

#[test]
fn keys_move_the_day_by_days_and_months() {
    let mut user = User::new(En, (120, 30));
    assert_eq!(day(user.keys("gb<Enter><Enter>4")), "2026-11-20");
    for (key, expected) in
        [("-", "2026-11-19"), ("<<", "2026-10-19"), ("+", "2026-10-20"), (">", "2026-11-20"), ("=", "2026-11-21")]
    {
        if key == "<<" {
            user.key(crossterm::event::KeyCode::Char('<').into());
        } else {
            user.keys(key);
        }
        assert_eq!(day(&mut user), expected, "{key}");
    }
    user.key(crossterm::event::KeyCode::Char('《').into());
    assert_eq!(day(&mut user), "2026-10-21", "as input methods send it");
}

#[test]
fn elsewhere_the_keys_only_show_the_part() {
    let mut user = User::new(En, (120, 30));
    assert_eq!(day(user.keys("gb<Enter><Enter>-")), "2026-11-20");
    user.keys("<F4>-");
    assert_eq!(day(&mut user), "2026-11-20", "not behind a panel");
}

#[test]
fn another_place_or_card_has_a_day_of_its_own() {
    let mut user = User::new(En, (120, 30));
    user.keys("gb<Enter><Enter>4--");
    assert_eq!(day(&mut user), "2026-11-18");
    user.keys("/<Ctrl-U>fr<Enter><Enter>4");
    assert_eq!(day(&mut user), "2026-11-20");
}
