//! An officer's week: a course is planned, twenty-five trainees from six countries are invited, it is held, results
//! are recorded, it is paid for in two currencies, the project is closed; then every screen and paper says the same.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use ssc_tests::text_of;

use crate::machine::Screen;
use crate::places::ask;
use crate::story::make_programme;
use crate::window::{Window, key};

const TITLE: &str = "Flood early warning for river basins";
/// Six countries with their shares in percent, and how many of them come: women and men.
const COUNTRIES: [(&str, &str, &str, u32, u32); 6] = [
    ("Lao People's Democratic Republic", "LAO", "25", 3, 3),
    ("Cambodia", "KHM", "20", 3, 2),
    ("Viet Nam", "VNM", "20", 2, 3),
    ("Myanmar", "MMR", "15", 2, 2),
    ("Bhutan", "BTN", "10", 2, 1),
    ("Timor-Leste", "TLS", "10", 1, 1),
];
/// The woman from Viet Nam who went home is invited, but no trainee.
const WITHDRAWN: &str = "VNM";
const WOMEN: u32 = 13;
const MEN: u32 = 12;
/// Baht for one US dollar.
const RATE: u32 = 34;
/// THB 1,250,000.40 and US$ 18,400.80 (THB 625,627.20 at 34).
const IN_BAHT: &str = "1,875,627.60";
/// THB 1,250,000.40 at 34 are US$ 36,764.72.
const IN_DOLLARS: &str = "55,165.52";
/// A quarter of both.
const LAOS_IN_BAHT: &str = "468,906.90";
const LAOS_IN_DOLLARS: &str = "13,791.38";

#[tokio::test]
#[ignore = "drives the built program: tests/run does it after the build"]
async fn a_week_of_work_comes_out_the_same_on_every_screen_and_paper() {
    let window = Window::open("week", Screen::Office, &[]).await;
    let file = make_programme(&window).await;
    window.shows("Contribution in").await;
    let today = ask(&file, "programme.state", &json!({}))["today"].clone();
    let today = today.as_str().expect("today").to_owned();
    // The year that is over, which the report is about.
    let year = today[..4].parse::<u32>().expect("a year") - 1;

    plan(&window, year).await;
    invite(&window).await;
    hold(&window).await;
    record_results(&window).await;
    pay(&window, year).await;
    close(&window).await;

    agree_in_the_core(&file, year);
    agree_at_home(&window, year).await;
    agree_for_the_country(&window, year).await;
    agree_on_trainees(&window, year).await;
    agree_in_the_report(&window, year).await;
    window.close().await;
}

/// Monday: the project with its countries, and the course.
async fn plan(window: &Window, year: u32) {
    window.press("link", "Projects").await;
    window.press("button", "New project").await;
    window.fill("Code", "FLOOD-1").await;
    window.fill("Title, as printed in the report", TITLE).await;
    window.choose("Form", "Regional or multi-country").await;
    window.look_up("Country", "Laos", COUNTRIES[0].0).await;
    window.press("button", "Create").await;
    window.shows("Partners and their roles").await;
    for (place, (name, _, share, _, _)) in COUNTRIES.iter().enumerate() {
        if place > 0 {
            window.press("button", "Add a country").await;
            window.look_up("Add a country", name, name).await;
        }
        let field = format!("Share of {name}, in percent");
        window.fill(&field, share).await;
    }
    window.saved().await;
    window.choose("Status", "Ongoing").await;
    window
        .fill_date("Start date", &format!("{year}-02-01"))
        .await;
    window.fill_date("End date", &format!("{year}-04-30")).await;
    window.saved().await;

    window.press("tab", "Activities").await;
    window.press("button", "Add activity").await;
    window.shows("New activity").await;
    window.fill("Title", TITLE).await;
    window
        .fill_date("First day", &format!("{year}-03-03"))
        .await;
    window.fill_date("Last day", &format!("{year}-03-14")).await;
    window.fill("Place", "Bangkok").await;
    window.look_up("Host country", "Thail", "Thailand").await;
    // Enter adds, as in any form.
    window.type_into("Participants planned", "25").await;
    window.keys(&[key::ENTER]).await;
    window.shows("25 planned").await;
    window.picture("week-plan").await;
    window.press("link", "Activities").await;
    window.press("cell", TITLE).await;
    window.shows("In numbers").await;
}

/// Tuesday: the list that the institute sent, as it stands in the sheet.
async fn invite(window: &Window) {
    window.press("tab", "Participants").await;
    window.press("button", "Paste a list").await;
    window.paste("Rows from the sheet", &sheet()).await;
    window
        .shows("New: 25. In the register: 0. Take part already, left out: 0.")
        .await;
    window.picture("week-invite").await;
    window.press("button", "Add 25 people").await;
    window.shows("Trainee 1 of Cambodia").await;
    window.shows_no_more("Rows from the sheet").await;
}

/// Wednesday: the course is over.
async fn hold(window: &Window) {
    window.press("button", "More").await;
    window.press("menuitem", "Mark as completed").await;
    window.shows("Completed").await;
}

/// Thursday: twenty-three completed, one did not, one went home; the certificates.
async fn record_results(window: &Window) {
    window.press("checkbox", "Select all rows shown").await;
    window.press("button", "Set result").await;
    window.press("menuitem", "Completed").await;
    for (name, result) in [
        ("Trainee 1 of Bhutan", "Not completed"),
        ("Trainee 1 of Viet Nam", "Withdrawn"),
    ] {
        window.press("cell", name).await;
        window.choose("Completed Result", result).await;
        window.saved().await;
        window.press("button", "Close").await;
    }
    window.picture("week-results").await;
    window.press("tab", "Overview").await;
    window.shows("of them completed 23").await;
    window.press("tab", "Participants").await;

    window.press("button", "Certificates and list").await;
    window.draws("[data-page] canvas").await;
    let pdf = save(window, "Save PDF", "certificates.pdf").await;
    let text = text_of(&pdf);
    assert_eq!(text.matches("Certificate of Completion").count(), 23);
    assert_eq!(text.matches("Certificate of Participation").count(), 1);
    assert!(!text.contains("Trainee 1 of Viet Nam"), "{text}");
}

/// Friday: the rate of the year, and the two payments.
async fn pay(window: &Window, year: u32) {
    window.press("link", "Exchange rates").await;
    window.press("button", "New rate").await;
    window.look_up("Currency", "THB", "THB").await;
    window.fill("Period", &year.to_string()).await;
    window.fill("Units per US$", &RATE.to_string()).await;
    window.fill("Series", "Bank of Thailand").await;
    window.press("button", "Save the rate").await;
    window.shows(&format!("THB {year}")).await;
    window.choose("Reports use", "Bank of Thailand").await;
    window.saved().await;

    window.press("link", "Activities").await;
    window.press("cell", TITLE).await;
    window.press("tab", "Money").await;
    for (what, amount, currency, kind) in [
        ("Tuition, board and travel", "1,250,000.40", "THB", "A1"),
        ("Lecturers from abroad", "18,400.80", "USD", "A1"),
    ] {
        window.press("button", "Cost line").await;
        window.shows("New cost line").await;
        window.fill("What it pays for", what).await;
        window.look_up("Payer", "This", "This agency").await;
        window.choose("Flow", "Disbursed").await;
        window.fill_date("Day", &format!("{year}-03-20")).await;
        if currency != "THB" {
            window.choose("Currency", currency).await;
        }
        window.fill("Amount", amount).await;
        window.choose("Kind of figure", kind).await;
        // Enter adds, as in any form.
        window.type_into("Document", "Voucher 7").await;
        window.keys(&[key::ENTER]).await;
        window.shows_no_more("New cost line").await;
        window.shows(what).await;
    }
    window.picture("week-money").await;
}

/// The project is closed.
async fn close(window: &Window) {
    window.press("link", "Projects").await;
    window.press("cell", "FLOOD-1").await;
    window.choose("Status", "Completed").await;
    window.saved().await;
    window.picture("week-closed").await;
}

/// How many of those who were invited from a country count.
fn trainees(code: &str, invited: u32) -> u32 {
    invited - u32::from(code == WITHDRAWN)
}

/// What the figures are made of, from the program without its window.
fn agree_in_the_core(file: &Path, year: u32) {
    let figures = ask(file, "figures.year", &json!({ "year": year }));
    let total = &figures["sides"][0]["total"]["years"];
    let total = total.as_array().expect("years").last().expect("the year");
    assert_eq!(plain(&total["own"]["amount"]), plain(&json!(IN_BAHT)));
    assert_eq!(plain(&total["usd"]["amount"]), plain(&json!(IN_DOLLARS)));
    let provided = &figures["counts"]["provided"];
    assert_eq!(last(&provided["totals"], "C4"), 24);
    assert_eq!(
        last(&provided["trainees_by_sex"], "female"),
        i64::from(WOMEN - 1)
    );
    assert_eq!(last(&provided["trainees_by_sex"], "male"), i64::from(MEN));
    for (_, code, _, women, men) in COUNTRIES {
        let count = last(&provided["trainees_by_country"], code);
        assert_eq!(count, i64::from(trainees(code, women + men)), "{code}");
    }
}

async fn agree_at_home(window: &Window, year: u32) {
    window.press("link", "Home").await;
    window.shows(&format!("Contribution in {year}")).await;
    window.shows("THB 1,875.6 thousand").await;
    window.shows("55.2 thousand").await;
    window.shows("Trainees 24").await;
    window.shows("Lao People's Democratic Republic").await;
    window.picture("week-home").await;
    window
        .press("button", &format!("Contribution in {year}"))
        .await;
    // The drawer shows what each currency adds; its sums are in dollars, which one line pays in.
    for part in ["1,250,000.40", "36,764.72", "18,400.80"] {
        window.shows(part).await;
    }
    window.shows("Tuition, board and travel").await;
    window.shows("Lecturers from abroad").await;
    window.keys(&[key::ESCAPE]).await;
}

/// The page of Laos, and the brief for a visit there.
async fn agree_for_the_country(window: &Window, year: u32) {
    window.press("link", "Countries").await;
    window.fill("Filter these rows", "Lao").await;
    window.press("cell", COUNTRIES[0].0).await;
    window.shows(LAOS_IN_BAHT).await;
    window.shows(LAOS_IN_DOLLARS).await;
    window.shows("Trainees 0 0 0 0 6").await;
    window.picture("week-country").await;
    window.press("button", "Country brief").await;
    window.draws("[data-page] canvas").await;
    let text = text_of(&save(window, "Save PDF", "brief.pdf").await);
    for figure in [LAOS_IN_BAHT, LAOS_IN_DOLLARS] {
        assert!(
            text.contains(figure),
            "{figure} is not in the brief\n{text}"
        );
    }
    assert!(row_says(&text, "Trainees", 6), "{year}\n{text}");
}

async fn agree_on_trainees(window: &Window, year: u32) {
    window.press("link", "Trainees").await;
    window.shows("25 persons").await;
    window.shows("6 countries").await;
    window
        .shows(&format!(
            "{WOMEN} women, {MEN} men, 0 not recorded or other"
        ))
        .await;
    window.picture("week-trainees").await;
    window.press("link", "Other reports").await;
    window.press("link", "Trainee statistics").await;
    window.draws("[data-page] canvas").await;
    let text = text_of(&save(window, "Save PDF", "trainees.pdf").await);
    for (name, code, _, women, men) in COUNTRIES {
        assert!(
            row_says(&text, name, trainees(code, women + men)),
            "{name}\n{text}"
        );
    }
    for (label, number) in [("Female", WOMEN - 1), ("Male", MEN)] {
        assert!(row_says(&text, label, number), "{label}\n{text}");
    }
    assert!(text.contains(&year.to_string()), "{text}");
}

async fn agree_in_the_report(window: &Window, year: u32) {
    window.press("link", "Annual report").await;
    window.shows("Page preview").await;
    window.draws("[data-page] canvas").await;
    let text = text_of(&save(window, "Save PDF", "report.pdf").await);
    for figure in [IN_BAHT, IN_DOLLARS] {
        assert!(
            text.contains(figure),
            "{figure} is not in the report\n{text}"
        );
    }
    assert!(row_says(&text, "Trainees", 24), "{year}\n{text}");
    window.picture("week-report").await;
}

/// The institute's list: heads, then everybody.
fn sheet() -> String {
    let mut rows = vec!["Name\tSex\tCountry\tEmployer\tDays".to_owned()];
    for (country, _, _, women, men) in COUNTRIES {
        for place in 1..=women + men {
            let sex = if place <= women { "F" } else { "M" };
            rows.push(format!(
                "Trainee {place} of {country}\t{sex}\t{country}\tWater office\t10"
            ));
        }
    }
    rows.join("\n")
}

/// Saves what is shown, and answers where it lies.
async fn save(window: &Window, button: &str, name: &str) -> PathBuf {
    let path = window.file("documents").join(name);
    window.press("button", button).await;
    window.answer_file_dialog(button, &path).await;
    window.shows(&format!("{}", path.display())).await;
    path
}

/// Whether some row of a printed table names a label and holds a number.
fn row_says(text: &str, label: &str, number: u32) -> bool {
    let number = number.to_string();
    text.lines()
        .filter_map(|line| line.split_once(label))
        .any(|(_, rest)| rest.split_whitespace().any(|word| word == number))
}

/// The number of the last year in the row of a key.
fn last(rows: &Value, key: &str) -> i64 {
    let rows = rows.as_array().expect("rows");
    let row = rows.iter().find(|row| row["key"] == key);
    let years = row.and_then(|row| row["years"].as_array());
    years
        .and_then(|years| years.last()?.as_i64())
        .unwrap_or_else(|| panic!("no row {key} in {rows:?}"))
}

/// An amount without the commas of its thousands.
fn plain(amount: &Value) -> String {
    amount.as_str().expect("an amount").replace(',', "")
}
