//! The wording of the program. Its texts stand in `data/interface.toml`; a missing, unknown or half-translated one fails the build.

use serde::{Deserialize, Serialize};

use super::Text;

macro_rules! wording {
    ($($(#[$doc:meta])* $key:ident,)*) => {
        /// Every text of the program itself; the field's name is the key in the data.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"))]
        pub struct Wording { $($(#[$doc])* pub $key: Text,)* }

        impl Wording {
            /// Fills every text by its key.
            pub fn read(mut text: impl FnMut(&'static str) -> Text) -> Self {
                Self { $($key: text(stringify!($key)),)* }
            }

            /// Every text with its key.
            pub fn all(&self) -> impl Iterator<Item = (&'static str, Text)> {
                [$((stringify!($key), self.$key),)*].into_iter()
            }
        }
    };
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
    /// Said at start where the locale cannot show Chinese.
    locale_hint,
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
    /// Draw the whole screen again.
    do_redraw,
    /// Put the program to sleep.
    do_suspend,
    /// Change the value of a fact.
    do_change,
    /// Take back what was said of a fact.
    do_reset,
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
    /// What a row was found by.
    matched_by,
    /// The data is sound.
    data_ok,
    /// The data has faults.
    data_faults,
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
