//! A programme at the top of the scale of the design, made by code and the same every time. It is written with
//! plain SQL into a file that the program itself has made: a million lines through the one write path would
//! measure the history and take an hour.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use serde_json::json;
use ssc_tests::Office;

pub const PROJECTS: u32 = 10_000;
pub const ACTIVITIES: u32 = 60_000;
pub const PERSONS: u32 = 100_000;
pub const PARTICIPATIONS: u32 = 500_000;
pub const LINES: u32 = 1_000_000;
const ORGANISATIONS: u32 = 400;

const COUNTRIES: [&str; 20] = [
    "LAO", "VNM", "KHM", "MMR", "BTN", "TLS", "KIR", "FJI", "NPL", "BGD", "LKA", "MNG", "KEN",
    "TZA", "SEN", "PER", "VUT", "TUV", "WSM", "TON",
];
const AREAS: [&str; 8] = [
    "trade",
    "ict",
    "transport",
    "gender",
    "finance",
    "statistics",
    "energy_renewables",
    "rural_development",
];
const SUBJECTS: [&str; 10] = [
    "Rice",
    "School",
    "Water",
    "Health",
    "Roads",
    "Fish",
    "Statistics",
    "Solar",
    "Training",
    "Ports",
];

/// A country by number.
pub fn country(number: u32) -> &'static str {
    COUNTRIES[number as usize % COUNTRIES.len()]
}

/// The key of an organisation by number.
pub fn organisation(number: u32) -> String {
    key(1, number % ORGANISATIONS)
}

/// The key of a project by number.
pub fn project(number: u32) -> String {
    key(2, number % PROJECTS)
}

/// The key of an activity by number.
pub fn activity(number: u32) -> String {
    key(3, number % ACTIVITIES)
}

fn key(table: u32, number: u32) -> String {
    format!("0199a000-{table:04x}-7000-8000-{number:012x}")
}

/// Numbers that look like chance and are the same every time.
fn noise(number: u32, salt: u32) -> u32 {
    let mut x = number.wrapping_mul(0x9E37_79B9) ^ salt.wrapping_mul(0x85EB_CA6B);
    x ^= x >> 15;
    x = x.wrapping_mul(0x2C1B_3C6D);
    x ^= x >> 12;
    x
}

/// The programme's file, made when it is not there yet.
pub fn at_the_top_of_the_scale() -> PathBuf {
    // A new schema, or another making, gives another file.
    let making = format!(
        "{}{}{}{}",
        include_str!("programme.rs"),
        include_str!("../../src-tauri/core/migrations/0001_register.sql"),
        include_str!("../../src-tauri/core/migrations/0002_reporting.sql"),
        include_str!("../../src-tauri/core/src/store/search.sql")
    );
    let stamp = making.bytes().fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let folder = std::env::var_os("SSC_BENCH_FOLDER").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).to_owned());
    let path = folder.join(format!("programme-{stamp:016x}.ssc"));
    if !path.exists() {
        eprintln!("Making {} …", path.display());
        let part = path.with_extension("part");
        let _ = std::fs::remove_file(&part);
        let office = Office::new();
        let agency = json!({
            "country": "THA", "name": "Bench Agency", "currency": "THB", "fiscal_month": 10, "year_basis": "fiscal",
            "scope": "government", "language": "en", "rate_series": "FRED annual average",
        });
        let agency = office.call("agency.save", agency);
        office.call("programme.close", json!({}));
        std::fs::copy(office.path(), &part).expect("the programme is copied");
        fill(
            &part,
            agency["organisation_id"]
                .as_str()
                .expect("the agency's organisation"),
        );
        std::fs::rename(&part, &path).expect("the file is there");
    }
    path
}

fn fill(path: &Path, agency: &str) {
    let mut file = Connection::open(path).expect("the file opens");
    file.execute_batch(
        "PRAGMA synchronous = OFF; PRAGMA cache_size = -512000; PRAGMA journal_mode = WAL; PRAGMA temp_store = MEMORY;",
    )
    .expect("it need not survive a power cut");
    let tx = file.transaction().expect("a transaction");
    organisations(&tx);
    projects(&tx, agency);
    activities(&tx);
    lines(&tx, agency);
    people(&tx);
    // What is kept beside the register is made when the program opens the file.
    tx.execute("DELETE FROM kept", []).expect("no sums yet");
    tx.commit().expect("it is written");
    file.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")
        .expect("one file");
}

fn organisations(file: &Connection) {
    let mut insert = file
        .prepare("INSERT INTO organisation (id, row_version, name, name_en, short_name, kind, country, channel_code, website, note, archived, search) VALUES (?1, 1, ?2, '', '', ?3, ?4, '', '', '', 0, ?5)")
        .expect("organisations");
    for number in 0..ORGANISATIONS {
        let name = format!("{} Office {number}", SUBJECTS[number as usize % 10]);
        let kind = ["ministry", "institute", "agency", "ngo", "firm"][number as usize % 5];
        let from = if number % 3 == 0 {
            "THA"
        } else {
            country(number)
        };
        insert
            .execute(params![
                key(1, number),
                name,
                kind,
                from,
                name.to_lowercase()
            ])
            .expect("an organisation");
    }
}

fn projects(file: &Connection, agency: &str) {
    let mut insert = file
        .prepare("INSERT INTO project (id, row_version, code, title, title_en, summary, start_date, end_date, status, direction, form, purpose_code, results, evaluation, contacts, archived, search) VALUES (?1, 1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9, '', '', '', '', 0, ?10)")
        .expect("projects");
    let mut share = file
        .prepare("INSERT INTO project_country VALUES (?1, 1, ?2, ?3, ?4, ?5)")
        .expect("shares");
    let mut role = file
        .prepare("INSERT INTO project_role VALUES (?1, 1, ?2, ?3, ?4)")
        .expect("roles");
    let mut area = file
        .prepare("INSERT INTO project_area VALUES (?1, 1, ?2, ?3, ?4, ?5)")
        .expect("areas");
    let mut goal = file
        .prepare("INSERT INTO project_goal VALUES (?1, 1, ?2, 0, ?3, '100')")
        .expect("goals");
    for number in 0..PROJECTS {
        let (id, chance) = (project(number), noise(number, 1));
        let code = format!("B-{number:05}");
        let title = format!(
            "{} programme {number} with {}",
            SUBJECTS[(chance % 10) as usize],
            country(chance)
        );
        let summary =
            "What is done, for whom, where and why, in the words of the officer. ".repeat(4);
        let year = 2015 + chance % 11;
        let status = ["completed", "ongoing", "approved"][(chance % 3) as usize];
        let direction = if chance % 10 == 0 {
            "received"
        } else {
            "provided"
        };
        let form = [
            "bilateral",
            "bilateral",
            "triangular_north",
            "triangular_south",
            "regional",
        ][(chance % 5) as usize];
        let search = format!("{} | {}", code, title).to_lowercase();
        insert
            .execute(params![
                id,
                code,
                title,
                summary,
                format!("{year}-01-01"),
                format!("{}-12-31", year + 2),
                status,
                direction,
                form,
                search
            ])
            .expect("a project");
        let shares: &[&str] = [
            &["100"][..],
            &["60", "40"],
            &["33.333333", "33.333333", "33.333334"],
        ][(chance % 3) as usize];
        for (place, percent) in shares.iter().enumerate() {
            let place = u32::try_from(place).expect("few");
            share
                .execute(params![
                    key(10 + place, number),
                    id,
                    place,
                    country(chance / 7 + place),
                    percent
                ])
                .expect("a share");
        }
        role.execute(params![key(20, number), id, agency, "first_provider"])
            .expect("a role");
        role.execute(params![
            key(21, number),
            id,
            key(1, chance % ORGANISATIONS),
            "implementing"
        ])
        .expect("a role");
        area.execute(params![
            key(22, number),
            id,
            0,
            AREAS[(chance % 8) as usize],
            "70"
        ])
        .expect("an area");
        area.execute(params![
            key(23, number),
            id,
            1,
            AREAS[((chance + 3) % 8) as usize],
            "30"
        ])
        .expect("an area");
        goal.execute(params![key(24, number), id, (chance % 17 + 1).to_string()])
            .expect("a goal");
    }
}

fn activities(file: &Connection) {
    let mut insert = file
        .prepare("INSERT INTO activity (id, row_version, project_id, kind, title, start_date, end_date, place, host_country, host_organisation_id, planned_participants, actual_participants, planned_days, status, field, language, application_deadline, note, search) VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, 'Bangkok', 'THA', NULL, 20, NULL, 10, 'completed', '', '', NULL, '', ?7)")
        .expect("activities");
    for number in 0..ACTIVITIES {
        let chance = noise(number, 2);
        let title = format!("{} training {number}", SUBJECTS[(chance % 10) as usize]);
        let kind = [
            "training",
            "scholarship",
            "study_visit",
            "expert_mission",
            "goods",
        ][(chance % 5) as usize];
        let (year, month) = (2016 + chance % 10, chance / 16 % 12 + 1);
        insert
            .execute(params![
                activity(number),
                project(number),
                kind,
                title,
                format!("{year}-{month:02}-03"),
                format!("{year}-{month:02}-14"),
                title.to_lowercase()
            ])
            .expect("an activity");
    }
}

fn lines(file: &Connection, agency: &str) {
    let mut insert = file
        .prepare("INSERT INTO cost_line (id, row_version, project_id, activity_id, description, payer_id, direction, flow, date, fiscal_year, currency, amount_minor, measurement, valuation, country, reported_by, document, search) VALUES (?1, 1, ?2, ?3, ?4, ?5, NULL, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, '', '', ?14)")
        .expect("cost lines");
    for number in 0..LINES {
        let chance = noise(number, 3);
        let activity_number = number % ACTIVITIES;
        let description = format!(
            "{} costs, part {}",
            SUBJECTS[(chance % 10) as usize],
            chance % 97
        );
        let payer = match chance % 10 {
            0..=5 => agency.to_owned(),
            other => key(1, (chance / 16 + other) % ORGANISATIONS),
        };
        let flow = [
            "disbursed",
            "disbursed",
            "disbursed",
            "committed",
            "planned",
        ][(chance / 32 % 5) as usize];
        let (year, month, day) = (
            2016 + chance / 64 % 10,
            chance / 640 % 12 + 1,
            chance / 8192 % 28 + 1,
        );
        let by_year = chance.is_multiple_of(20);
        let in_kind = chance.is_multiple_of(3);
        insert
            .execute(params![
                key(4, number),
                project(activity_number),
                activity(activity_number),
                description,
                payer,
                flow,
                (!by_year).then(|| format!("{year}-{month:02}-{day:02}")),
                by_year.then_some(year),
                ["THB", "THB", "USD", "JPY"][(chance / 4 % 4) as usize],
                i64::from(noise(number, 4) % 90_000_000) + 10_000,
                if in_kind {
                    ["B1", "B2", "B3"][(chance / 3 % 3) as usize]
                } else {
                    ["A1", "A5"][(chance / 3 % 2) as usize]
                },
                in_kind.then_some("actual_expenditure"),
                chance.is_multiple_of(7).then(|| country(chance / 11)),
                description.to_lowercase(),
            ])
            .expect("a cost line");
    }
}

fn people(file: &Connection) {
    let mut person = file
        .prepare("INSERT INTO person (id, row_version, name, sex, nationality, employer, position, field, email, phone, purpose, legal_basis, retention_date, anonymised, archived, languages, roster, available_from, available_to, search, match_name, match_sound, match_core) VALUES (?1, 1, ?2, ?3, ?4, '', '', ?5, '', '', 'training', 'consent', NULL, 0, 0, '', NULL, NULL, NULL, ?6, ?7, ?8, ?9)")
        .expect("persons");
    for number in 0..PERSONS {
        let chance = noise(number, 5);
        let name = format!("Invented Person {number}");
        let found_by = ssc_core::person::names::keys(&name);
        person
            .execute(params![
                key(5, number),
                name,
                ["female", "male"][(chance % 2) as usize],
                country(chance / 2),
                SUBJECTS[(chance / 64 % 10) as usize],
                name.to_lowercase(),
                found_by.name,
                found_by.sound,
                found_by.core
            ])
            .expect("a person");
    }
    let mut taking_part = file
        .prepare(
            "INSERT INTO participation (id, row_version, activity_id, person_id, start_date, end_date, days, result, certificate) VALUES (?1, 1, ?2, ?3, NULL, NULL, 10, 'completed', '')",
        )
        .expect("participations");
    for number in 0..PARTICIPATIONS {
        let trainee = key(5, noise(number, 6) % PERSONS);
        taking_part
            .execute(params![key(6, number), activity(number), trainee])
            .expect("a participation");
    }
}
