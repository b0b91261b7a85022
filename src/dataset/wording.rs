//! The wording of the program. Its texts stand in `data/interface.toml`; a missing, unknown or half-translated one fails the build.

use serde::de::{Deserializer, Error as _};
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};

use super::Text;

macro_rules! wording {
    ($($(#[$doc:meta])* $key:ident,)*) => {
        /// Every text of the program itself; the field's name is the key in the data.
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct Wording { $($(#[$doc])* pub $key: Text,)* }

        impl Wording {
            /// The keys, in the order of the fields.
            const KEYS: [&'static str; [$(stringify!($key)),*].len()] = [$(stringify!($key)),*];

            /// The texts in the order of the keys.
            fn in_order([$($key),*]: [Text; Self::KEYS.len()]) -> Self {
                Self { $($key),* }
            }

            /// Fills every text by its key.
            pub fn read(text: impl FnMut(&'static str) -> Text) -> Self {
                Self::in_order(Self::KEYS.map(text))
            }

            /// Every text with its key.
            pub fn all(&self) -> impl Iterator<Item = (&'static str, Text)> {
                vec![$((stringify!($key), self.$key),)*].into_iter()
            }
        }
    };
}

/// How the wording is stored: the texts of each language one after the other, and the bytes of each. Texts that are read one by
/// one take several times as long, and more room for code.
#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    zh: &'a str,
    en: &'a str,
    lengths: Vec<(u16, u16)>,
}

impl Serialize for Wording {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let texts = || self.all().map(|(_, text)| text);
        let length = |text: &str| u16::try_from(text.len()).map_err(S::Error::custom);
        let lengths = texts().map(|text| Ok((length(text.zh)?, length(text.en)?))).collect::<Result<_, S::Error>>()?;
        let (zh, en): (String, String) = texts().map(|text| (text.zh, text.en)).unzip();
        Stored { zh: &zh, en: &en, lengths }.serialize(serializer)
    }
}

impl<'de: 'static> Deserialize<'de> for Wording {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Stored { mut zh, mut en, lengths } = Stored::<'static>::deserialize(deserializer)?;
        let texts =
            lengths.into_iter().map(|(own, other)| Some(Text { zh: taken(&mut zh, own)?, en: taken(&mut en, other)? }));
        let texts = texts.collect::<Option<Vec<Text>>>().and_then(|texts| texts.try_into().ok());
        texts.map(Self::in_order).ok_or_else(|| D::Error::custom("another number of texts"))
    }
}

/// Takes the first bytes of a text.
fn taken(text: &mut &'static str, length: u16) -> Option<&'static str> {
    let (first, rest) = text.split_at_checked(length.into())?;
    *text = rest;
    Some(first)
}

wording! {
    /// Word for the level yes.
    word_yes,
    /// Word for the level limited.
    word_limited,
    /// Word for the level unlikely.
    word_unlikely,
    /// Word for the level no.
    word_no,
    /// Word for a verdict that depends on the person.
    word_depends,
    /// Word for a verdict that nobody knows.
    word_unknown,
    /// A verdict that is not decided, with its ends.
    range,
    /// A need that is met.
    status_met,
    /// A need that is not met.
    status_not_met,
    /// A need that may or may not be met.
    status_unknown,
    /// Grade: the operator, wallet, bank or authority itself.
    grade_official,
    /// Grade: dated journalism or a press release.
    grade_press,
    /// Grade: forum, blog, guide.
    grade_community,
    /// Grade: by rule, not tested.
    grade_derived,
    /// Grade: sources disagree.
    grade_contested,
    /// Said of evidence that is past its shelf life.
    old,
    /// When an undated page was read.
    read_undated,
    /// How sure a verdict is.
    rests_on,
    /// How many of the facts are assumptions.
    rests_on_assumed,
    /// How many pieces of the evidence are past their shelf life.
    rests_on_old,
    /// A verdict that rests only on what the person said.
    rests_on_person,
    /// Mark of an assumption.
    assumed,
    /// Factor: the card.
    factor_card,
    /// Factor: what is allowed.
    factor_policy,
    /// Factor: how the systems work.
    factor_technical,
    /// Factor: banks and cards for payment.
    factor_bank,
    /// Factor: mobile networks.
    factor_network,
    /// Factor: merchants.
    factor_market,
    /// Factor: the account.
    factor_account,
    /// Factor: proof of identity.
    factor_identity,
    /// Result of checking a claim: evidence agrees.
    check_supported,
    /// Result of checking a claim: better evidence says otherwise.
    check_contradicted,
    /// Result of checking a claim: it was true.
    check_outdated,
    /// Result of checking a claim: no evidence either way.
    check_unverified,
    /// Name of the part with the table of verdicts.
    part_verdicts,
    /// Name of the part with the proof.
    part_why,
    /// Name of the part with advice.
    part_to_do,
    /// Name of the part with what would change it.
    part_changes,
    /// Name of the part with guides.
    part_guides,
    /// Name of the part on keeping numbers alive.
    part_keep_alive,
    /// Name of the part with the sources.
    part_sources,
    /// Name of the part with claims in circulation.
    part_claims,
    /// Name of the part with the glossary.
    part_words,
    /// A service with its verdict and the reason.
    headline,
    /// The question that matters most.
    question,
    /// Heading of the assumptions.
    assumptions,
    /// One assumption and its reason.
    assumption,
    /// Reason of an assumption of the profile.
    by_profile,
    /// A route and what it reaches.
    way,
    /// The route that decides.
    way_decides,
    /// A need with its state.
    need,
    /// Who says so and since when.
    basis,
    /// What to do before anything else.
    first_to_do,
    /// Heading of the sources that decide.
    sources_deciding,
    /// Heading of the other sources.
    sources_other,
    /// What would only ever be maybe.
    remark,
    /// Heading of the warnings.
    warnings,
    /// Heading of the advice.
    advice,
    /// Heading of what to use instead.
    alternatives,
    /// Heading of what else is known of the place.
    notes,
    /// Heading of the notes on everywhere.
    general_notes,
    /// Advice for a short visit.
    stay_short,
    /// Advice for a long stay.
    stay_long,
    /// Advice for people with several cards.
    stay_power,
    /// Heading of what would raise one ask.
    changes_intro,
    /// What to do and what it leads to.
    change,
    /// Joins two things to do.
    change_and,
    /// To take another card kind.
    change_card,
    /// Nothing that a person can do raises it.
    no_changes,
    /// Nothing is left to raise.
    all_yes,
    /// Which cards of the place reach a level.
    reverse,
    /// No card of the place reaches it.
    reverse_none,
    /// Said of a card that may reach it.
    maybe,
    /// A claim.
    claim_says,
    /// What came of checking it.
    claim_check,
    /// There are no claims.
    no_claims,
    /// How many claims are about everywhere.
    general_claims,
    /// A guide: its name and whom it is for.
    guide,
    /// Where to find the guide that fits.
    guide_fits,
    /// Heading of the guides that do not fit.
    guides_other,
    /// What the person must still hold for the steps below.
    step_if,
    /// Stands over steps for everybody that follow steps for some.
    step_always,
    /// Stands before when to stop.
    step_stop,
    /// Title of what is known about a place.
    keep_alive_title,
    /// Nothing is known about a place.
    keep_alive_none,
    /// The day that periods are counted from.
    keep_alive_from,
    /// The keys that change that day.
    keep_alive_keys,
    /// The command that says more.
    keep_alive_command,
    /// How long a number lives, counted from what.
    keep_alive_period,
    /// Until when a number must be used.
    keep_alive_until,
    /// The number may have stopped and can still be saved.
    keep_alive_can_be_saved,
    /// The number may be lost.
    keep_alive_may_be_lost,
    /// How long it can still be saved after that.
    keep_alive_grace,
    /// How long, and until when.
    keep_alive_grace_until,
    /// No fixed period, or none known.
    keep_alive_no_period,
    /// What keeps it alive.
    keep_alive_keep,
    /// The cheapest way.
    keep_alive_cost,
    /// What is lost.
    keep_alive_lost,
    /// Counted from the last use.
    from_use,
    /// Counted from the last top-up.
    from_top_up,
    /// Counted from the end of the plan.
    from_plan_end,
    /// Counted from the activation.
    from_activation,
    /// One day.
    one_day,
    /// A number of days.
    days,
    /// One month.
    one_month,
    /// A number of months.
    months,
    /// One year.
    one_year,
    /// A number of years.
    years,
    /// Heading of what nobody knows.
    not_known,
    /// A fact of the world that nobody has found out.
    not_known_fact,
    /// Said of a fact of the world without any finding.
    not_found_out,
    /// The reason of a verdict that depends on the person.
    depends_on,
    /// The reason of a verdict that nobody knows.
    not_known_whether,
    /// Heading of the command that gives the same answer.
    reproduce,
    /// The day of an answer and the version of its data.
    made,
    /// How many things a plan leaves out.
    plan_more,
    /// Heading of the periods of numbers in a plan.
    plan_keep_alive,
    /// Something in brackets behind something else.
    aside,
    /// What stands between a name and its value.
    colon,
    /// What stands between statements.
    semicolon,
    /// What stands between the items of a list.
    list_separator,
    /// What an answer is about.
    title,
    /// Where nothing stands in the way.
    no_reason,
    /// How card kinds of a place are ordered.
    which_order_cards,
    /// How places are ordered.
    which_order_places,
    /// How places are ordered whose numbers are kept by a periodic action.
    which_order_kept,
    /// Title of how long a number lives without an action.
    which_kept,
    /// Nobody knows how long.
    which_kept_unknown,
    /// It depends how long.
    which_kept_no_period,
    /// Nothing prolongs it.
    which_kept_never,
    /// Nothing serves.
    which_none,
    /// How many more there are.
    which_more,
    /// The command that says more of the first.
    which_in_full,
    /// How a number is kept, in short.
    which_keep,
    /// Nobody knows what it costs.
    which_no_cost,
    /// Which of the compared answers is chosen.
    compare_title,
    /// Said where no answer is pinned.
    compare_none,
    /// Said where one answer is pinned.
    compare_one,
    /// A service, and how many of its rows differ.
    compare_service,
    /// How many rows differ.
    compare_count,
    /// Said where no row differs.
    compare_same,
    /// Mark of the present answer, where it is not pinned.
    compare_present,
    /// What was said, beyond card kind and profile.
    compare_said,
    /// Both ends of a verdict.
    compare_ends,
    /// Heading of a comparison.
    compare_answers,
    /// Heading of the list of the compared answers.
    compare_list,
    /// Heading of what decides them.
    compare_decides,
    /// Mark of a pinned answer.
    pinned,
    /// An answer is pinned now.
    pin_added,
    /// An answer is no longer pinned.
    pin_removed,
    /// No more answers can be pinned.
    pin_full,
    /// What is changed on trial, and what moves.
    what_if_title,
    /// Heading of changes that are ready to be tried.
    what_if_ready,
    /// Heading of the facts.
    what_if_facts,
    /// The value in the question.
    what_if_was,
    /// Mark of a change that is being tried.
    what_if_tried,
    /// Nothing is changed yet.
    what_if_nothing_tried,
    /// A change moves nothing.
    what_if_nothing_moves,
    /// Heading of what moves.
    what_if_moves,
    /// What moves, before and after.
    what_if_moved,
    /// How many asks stay as they are.
    what_if_unchanged,
    /// Heading of what decides after the change.
    what_if_decides,
    /// What is tried.
    what_if_trying,
    /// No single change moves anything.
    what_if_none,
    /// Label of the search field.
    search,
    /// What can be searched, shown while the field is empty.
    search_hint,
    /// Title of the list of countries and regions.
    countries,
    /// Title of the list of card kinds.
    cards,
    /// Title of the verdict pane.
    verdict,
    /// Nothing matches what was typed.
    no_hit,
    /// What to do about it.
    no_hit_help,
    /// The window is too small to draw in.
    too_small,
    /// How to answer the question.
    answer_keys,
    /// Title of the panel of facts.
    facts_title,
    /// How to use the panel of facts.
    facts_hint,
    /// A fact that has not been said.
    facts_not_said,
    /// A fact that the person has said.
    facts_said,
    /// A fact of which several values are possible.
    one_of,
    /// Joins the last two of several possible values.
    or,
    /// Title of the help.
    help_title,
    /// Which lines are shown where there is more to scroll to.
    more_below,
    /// Which lines are shown where they are the last.
    no_more_below,
    /// Shown while the mouse is on.
    mouse,
    /// Said when the mouse was switched on.
    mouse_is_on,
    /// Said when the mouse was switched off.
    mouse_is_off,
    /// Said after an answer was handed to the clipboard.
    sent,
    /// Said at start where the locale cannot show Chinese.
    locale_hint,
    /// Which theme is shown now.
    theme_is,
    /// Which theme is chosen while colours are refused.
    theme_without_colour,
    /// Name of the theme that leaves the terminal as it is.
    theme_terminal,
    /// Name of the dark theme.
    theme_dark,
    /// Name of the light theme.
    theme_light,
    /// Name of the theme with the strongest contrast.
    theme_high_contrast,
    /// Name of the theme without colours.
    theme_mono,
    /// Said at the start where the configuration is faulty: how many faults, and the first.
    config_hint,
    /// The operator that a number belongs to.
    operator,
    /// Leave the program.
    do_quit,
    /// Show or hide the help.
    do_help,
    /// Next profile.
    do_profile,
    /// Previous profile.
    do_profile_back,
    /// The other language.
    do_language,
    /// Show or hide the panel of facts.
    do_facts,
    /// Answer the open question.
    do_answer,
    /// One up.
    do_up,
    /// One down.
    do_down,
    /// One page up.
    do_page_up,
    /// One page down.
    do_page_down,
    /// To the first.
    do_first,
    /// To the last.
    do_last,
    /// Next pane.
    do_next_pane,
    /// Previous pane.
    do_previous_pane,
    /// Deeper: country, card, verdict, its next part.
    do_enter,
    /// Back.
    do_back,
    /// Next part of the verdict.
    do_next_part,
    /// Previous part of the verdict.
    do_previous_part,
    /// A part of the verdict.
    do_part,
    /// Back to the search field.
    do_search,
    /// Key: the guides.
    do_guides,
    /// Key: the matrix.
    do_matrix,
    /// Key: the map.
    do_map,
    /// Key: which card or place to choose.
    do_which,
    /// Key: cards instead of places, or the other way round.
    do_among,
    /// Key: more of what is said of the chosen row.
    do_detail,
    /// Key: a neighbour on the map.
    do_go,
    /// Key: another card kind.
    do_card,
    /// Key: the next ask of the matrix.
    do_ask,
    /// Key: the other service of the matrix.
    do_service,
    /// Key: the day of the last use, by days.
    do_last_used_day,
    /// Key: the day of the last use, by months.
    do_last_used_month,
    /// Type to search.
    do_type,
    /// Erase the last character.
    do_erase,
    /// Clear the search field.
    do_clear,
    /// Take the mouse or give it back.
    do_mouse,
    /// Hand the answer to the clipboard.
    do_copy,
    /// Leave and print the answer.
    do_print,
    /// Next theme.
    do_theme,
    /// Draw the whole screen again.
    do_redraw,
    /// Put the program to sleep.
    do_suspend,
    /// Change the value of a fact.
    do_change,
    /// Take back what was said of a fact.
    do_reset,
    /// Pin the present answer, or take its pin away.
    do_pin,
    /// Show or hide the comparison.
    do_compare,
    /// Another of the compared answers.
    do_compared,
    /// Open the chosen answer.
    do_open,
    /// Take the pin of the chosen answer away.
    do_unpin,
    /// Show or hide what would move.
    do_what_if,
    /// Make the trial the question.
    do_take_over,
    /// Take back everything that is tried.
    do_reset_all,
    /// Scroll what moves.
    do_scroll_moves,
    /// Where a key works: everywhere.
    in_anywhere,
    /// Where a key works: in the list of countries.
    in_search,
    /// Where a key works: in lists and text.
    in_lists,
    /// Where a key works: in cards and verdict.
    in_verdict,
    /// Where a key works: in the panel of facts.
    in_facts,
    /// Where: the matrix.
    in_matrix,
    /// Title of the matrix.
    matrix_title,
    /// Where: the map.
    in_map,
    /// Title of the map.
    map_title,
    /// Plain dialogue: what this is.
    plain_start,
    /// Plain dialogue: how to begin.
    plain_start_how,
    /// Plain dialogue: how to get help and out.
    plain_start_help,
    /// A country or region with its code and dial code.
    plain_place,
    /// A hit and what was found in it.
    plain_matched,
    /// Stands over several hits.
    plain_hits,
    /// Stands over hits that only resemble what was typed.
    plain_guesses,
    /// What to do where nothing was found.
    plain_no_hit,
    /// Stands over the other hits of the last search.
    plain_also_found,
    /// Stands over all countries and regions.
    plain_countries,
    /// Stands over the card kinds.
    plain_cards,
    /// The parts of an answer.
    plain_parts,
    /// The other commands of an answer.
    plain_others,
    /// How many more items there are.
    plain_more,
    /// How many more lines there are.
    plain_page,
    /// There is nothing more to say.
    plain_no_more,
    /// Where one is.
    plain_here,
    /// Where one is again.
    plain_back,
    /// The place where one searches.
    plain_search_place,
    /// Which numbers there are to choose from.
    plain_range,
    /// There is nothing to choose from.
    plain_no_list,
    /// Something that is no command.
    plain_no_command,
    /// What could be typed.
    plain_expected,
    /// A command that needs an answer.
    plain_needs_answer,
    /// There is no such answer to give.
    plain_no_question,
    /// A choice changed nothing.
    plain_same,
    /// Something that is chosen now.
    plain_chosen,
    /// Stands over the profiles.
    plain_profiles,
    /// Stands over the facts.
    plain_facts,
    /// A value that holds now.
    plain_present,
    /// To take back what was said.
    plain_take_back,
    /// There is nothing to take back.
    plain_not_said,
    /// Where values are taken back.
    plain_reset_where,
    /// The day of the last use, and how to change it.
    plain_used,
    /// How to set the day of the last use.
    plain_used_how,
    /// Stands over the guides.
    plain_guides,
    /// Stands over the words of every card kind.
    plain_matrix,
    /// Stands over the regions of the world.
    plain_world,
    /// A region of the world, with how many places have which word.
    plain_region,
    /// Stands over the places of a region.
    plain_region_places,
    /// How many have a word.
    plain_count,
    /// Stands over the best cards or places.
    plain_which,
    /// Words for each service.
    plain_whose,
    /// The word for one service.
    plain_word,
    /// The answer is pinned.
    plain_pinned,
    /// The answer is no longer pinned.
    plain_unpinned,
    /// No more answers can be pinned.
    plain_pins_full,
    /// Stands over the pinned answers.
    plain_pins,
    /// Nothing is pinned.
    plain_no_pins,
    /// There is nothing to compare with.
    plain_compare_few,
    /// Stands over the answers that are compared.
    plain_comparison,
    /// The present answer is not compared.
    plain_left_out,
    /// Stands over what differs.
    plain_differ,
    /// Stands over what is the same.
    plain_agree,
    /// An ask of services.
    plain_about,
    /// Stands over what can be tried.
    plain_what_if,
    /// Stands over what can be tried besides, now that something is tried.
    plain_what_if_also,
    /// A change with the words that it leads to.
    plain_try,
    /// A change with the words that it leads to, where none is better.
    plain_try_worse,
    /// What moves, before and after.
    plain_moved,
    /// Nothing is tried any more.
    plain_untried,
    /// What is tried is the question now.
    plain_taken,
    /// Nothing is tried that could be taken over.
    plain_take_where,
    /// The language after a switch.
    plain_language,
    /// Stands over the commands.
    plain_help,
    /// How to choose and to search.
    plain_help_rules,
    /// Prompt: a country or region.
    plain_prompt_place,
    /// Prompt: a card kind.
    plain_prompt_card,
    /// Prompt: what to hear.
    plain_prompt_answer,
    /// Prompt: the answer to the open question, or what to hear.
    plain_prompt_question,
    /// Prompt: a number of a list.
    plain_prompt_number,
    /// Prompt: a list of one.
    plain_prompt_one,
    /// Prompt: what to do with a trial.
    plain_prompt_try,
    /// Prompt: a day.
    plain_prompt_day,
    /// Dialogue command: the help.
    call_help,
    /// Dialogue command: leave.
    call_quit,
    /// Dialogue command: back.
    call_back,
    /// Dialogue command: more of the same.
    call_more,
    /// Dialogue command: the rest at once.
    call_all,
    /// Dialogue command: search.
    call_search,
    /// Dialogue command: all countries and regions.
    call_list,
    /// Dialogue command: the card kinds.
    call_card,
    /// Dialogue command: the answer in short and its parts.
    call_menu,
    /// Dialogue command: the answer in full.
    call_answer,
    /// Dialogue command: the proof.
    call_why,
    /// Dialogue command: what to do.
    call_do,
    /// Dialogue command: what would change it.
    call_change,
    /// Dialogue command: the guides.
    call_guide,
    /// Dialogue command: how long numbers live.
    call_keep,
    /// Dialogue command: the sources.
    call_source,
    /// Dialogue command: claims.
    call_claim,
    /// Dialogue command: the glossary.
    call_words,
    /// Dialogue command: the next part.
    call_next,
    /// Dialogue command: the previous part.
    call_previous,
    /// Dialogue command: the profile.
    call_profile,
    /// Dialogue command: the facts.
    call_facts,
    /// Dialogue command: what moves.
    call_what_if,
    /// Dialogue command: take over what is tried.
    call_take,
    /// Dialogue command: take back.
    call_reset,
    /// Dialogue command: the day of the last use.
    call_used,
    /// Dialogue command: every card kind.
    call_matrix,
    /// Dialogue command: the world.
    call_world,
    /// Dialogue command: the service.
    call_service,
    /// Dialogue command: the ask.
    call_ask,
    /// Dialogue command: the best cards of the place.
    call_which,
    /// Dialogue command: the best places for the card.
    call_where,
    /// Dialogue command: pin the answer.
    call_pin,
    /// Dialogue command: the pinned answers.
    call_pins,
    /// Dialogue command: compare.
    call_compare,
    /// Dialogue command: a text to send.
    call_message,
    /// Dialogue command: the other language.
    call_language,
    /// What the dialogue command does.
    tell_help,
    /// What the dialogue command does.
    tell_quit,
    /// What the dialogue command does.
    tell_back,
    /// What the dialogue command does.
    tell_more,
    /// What the dialogue command does.
    tell_all,
    /// What the dialogue command does.
    tell_search,
    /// What the dialogue command does.
    tell_list,
    /// What the dialogue command does.
    tell_card,
    /// What the dialogue command does.
    tell_menu,
    /// What the dialogue command does.
    tell_answer,
    /// What the dialogue command does.
    tell_why,
    /// What the dialogue command does.
    tell_do,
    /// What the dialogue command does.
    tell_change,
    /// What the dialogue command does.
    tell_guide,
    /// What the dialogue command does.
    tell_keep,
    /// What the dialogue command does.
    tell_source,
    /// What the dialogue command does.
    tell_claim,
    /// What the dialogue command does.
    tell_words,
    /// What the dialogue command does.
    tell_next,
    /// What the dialogue command does.
    tell_previous,
    /// What the dialogue command does.
    tell_profile,
    /// What the dialogue command does.
    tell_facts,
    /// What the command does: what moves.
    tell_what_if,
    /// What the command does: take over what is tried.
    tell_take,
    /// What the dialogue command does.
    tell_reset,
    /// What the dialogue command does.
    tell_used,
    /// What the dialogue command does.
    tell_matrix,
    /// What the dialogue command does.
    tell_world,
    /// What the dialogue command does.
    tell_service,
    /// What the dialogue command does.
    tell_ask,
    /// What the dialogue command does.
    tell_which,
    /// What the dialogue command does.
    tell_where,
    /// What the dialogue command does.
    tell_pin,
    /// What the dialogue command does.
    tell_pins,
    /// What the dialogue command does.
    tell_compare,
    /// What the command does: a text to send.
    tell_message,
    /// What the dialogue command does.
    tell_language,
    /// Where a key works: in the comparison.
    in_compare,
    /// Where a key works: while something is tried.
    in_what_if,
    /// Title of what is still being worked out.
    still_counting,
    /// Where: the choice of cards and places.
    in_which,
    /// The question for a card.
    which_tab_cards,
    /// The question for a place.
    which_tab_places,
    /// Nothing matches.
    not_found,
    /// More than one matches.
    ambiguous,
    /// The nearest names.
    nearest,
    /// What the program covers.
    scope,
    /// A name that does not exist.
    unknown_name,
    /// A card kind.
    kind_card,
    /// A service.
    kind_service,
    /// An ask.
    kind_ask,
    /// A profile.
    kind_profile,
    /// A fact.
    kind_fact,
    /// A value.
    kind_value,
    /// A guide.
    kind_guide,
    /// An operator.
    kind_operator,
    /// An age that cannot be read.
    age_form,
    /// How much of the world is covered.
    coverage,
    /// Heading of what is known.
    coverage_what,
    /// Heading of the number of countries and regions.
    coverage_places,
    /// What stands in notes.
    coverage_notes,
    /// Evidence from before a year.
    coverage_before,
    /// Evidence from pages without a date.
    coverage_undated,
    /// A setting of the wrong form.
    setting_form,
    /// An answer of the wrong form.
    answer_form,
    /// What a row was found by.
    matched_by,
    /// The data is sound.
    data_ok,
    /// The data has faults.
    data_faults,
    /// Without a configuration file.
    config_absent,
    /// The configuration is sound.
    config_ok,
    /// The configuration has faults.
    config_faults,
    /// Said by a command while the configuration has faults.
    config_faulty,
    /// A file with its place.
    config_place,
    /// The configuration file.
    config_file,
    /// The file of what is remembered.
    state_file,
    /// No folder for a file, because nothing says where the home is.
    no_place,
    /// A place that cannot be written to.
    not_writable,
    /// A setting holds by an option.
    from_command_line,
    /// A setting holds by a variable of the environment.
    from_environment,
    /// A setting holds by the locale.
    from_locale,
    /// A setting holds by a line of the file.
    from_file,
    /// A setting holds as it was when the screen was left.
    from_memory,
    /// A setting holds because nobody says otherwise.
    from_nobody,
    /// The memory was emptied.
    memory_forgotten,
    /// There was nothing to forget.
    memory_empty,
    /// The memory cannot be emptied.
    memory_stays,
    /// What should be remembered cannot be written.
    memory_lost,
    /// No terminal to open the screen in.
    usage_no_terminal,
    /// The same where the screen is all there is, on a server.
    kiosk_no_terminal,
    /// A day that is none.
    today_form,
    /// A file or folder that the system refuses to read.
    file_unreadable,
    /// A file that is too large.
    file_large,
    /// A file that is no text.
    file_no_text,
    /// A folder with too many files.
    folder_too_much,
    /// A folder without data files.
    folder_empty,
}
