//! Cover, summary row, and what the respondent says of strategy and institution.

use typeset::{
    Block, Callout, CalloutKind, Caption, Cell, Column, Content, Cover, Definitions, Density,
    Heading, Inline, Level, Paragraph, Row, Status, Table, Width,
};

use super::material::{Material, Standing};
use crate::agency::YearBasis;
use crate::messages::msg;
use crate::reference;
use crate::submission::StepKind;
use crate::submission::content::model::Step;
use crate::survey::Answer;
use crate::survey::edition::{QuestionKind, Section};
use crate::survey::questionnaire::{Entry, decided, override_sentence};
use crate::survey::source::Source;

/// The cover.
pub fn cover(material: &Material) -> Cover {
    let agency = &material.agency;
    let country = reference::country(agency.country.as_str());
    let mut names = vec![material.agency_name().to_owned()];
    if !material.own_language() && agency.name != agency.english() {
        names.push(agency.name.clone());
    }
    if !agency.ministry.is_empty() {
        names.push(agency.ministry.clone());
    }
    let year = material.words.year(material.year.into());
    let mut facts = vec![(
        material.say(msg::report_fact_country()),
        country.map_or_else(
            || agency.country.to_string(),
            |country| country.name_en.clone(),
        ),
    )];
    let kind = material.figures.basis.year_basis;
    let named = material.say(msg::report_year_named(material.say(kind.label()), &year));
    facts.push((
        material.say(msg::report_fact_year()),
        match kind {
            YearBasis::Calendar => named,
            YearBasis::Fiscal => material.say(msg::report_year_with_days(
                material.days(material.last()),
                named,
            )),
        },
    ));
    let edition = &material.questionnaire.edition.facts;
    facts.push((
        material.say(msg::report_fact_edition()),
        edition.title.clone(),
    ));
    if !edition.issued_by.is_empty() {
        facts.push((
            material.say(msg::report_fact_issued_by()),
            material.say(msg::report_edition_of(
                material.words.list(&edition.issued_by),
                material.words.year(edition.year),
            )),
        ));
    }
    facts.push((
        material.say(msg::report_fact_date()),
        material.words.day(material.date),
    ));
    if let Some(standing) = &material.standing {
        facts.extend(standing_facts(material, standing));
    }
    let words = material
        .standing
        .as_ref()
        .map(|standing| standing.key_words.as_str());
    Cover {
        agency: names,
        title: material.say(msg::report_title()),
        subtitle: material.say(msg::report_subtitle()),
        year,
        facts,
        status: Some(status(material)),
        fingerprint: fingerprint(material, words.unwrap_or_default()),
    }
}

/// Draft, or signed by whom and when.
pub fn status(material: &Material) -> Status {
    let signed = material
        .standing
        .as_ref()
        .and_then(|standing| standing.step(StepKind::Signed));
    match signed {
        Some(step) => Status {
            title: material.say(msg::report_status_signed(who(material, step))),
            detail: material.say(msg::report_status_signed_detail(day(material, step))),
            sealed: true,
        },
        None => Status {
            title: material.say(msg::report_status_draft()),
            detail: material.say(msg::report_status_detail(material.words.day(material.date))),
            sealed: false,
        },
    }
}

fn who(material: &Material, step: &Step) -> String {
    match step.position.is_empty() {
        true => step.name.clone(),
        false => material.say(msg::report_name_and_position(&step.name, &step.position)),
    }
}

fn day(material: &Material, step: &Step) -> String {
    let day = step.date.parse();
    day.map_or_else(|_| step.date.clone(), |day| material.words.day(day))
}

/// Which version it is, and who prepared and checked it.
fn standing_facts(material: &Material, standing: &Standing) -> Vec<(String, String)> {
    let version = &standing.said.version;
    let number = material.words.count(version.number);
    let mut facts = vec![(
        material.say(msg::report_fact_version()),
        match &version.replaces {
            Some(before) => material.say(msg::report_version_replaces(
                material.words.count(before.number),
                number,
            )),
            None => number,
        },
    )];
    for (kind, label) in [
        (StepKind::Prepared, msg::report_fact_prepared()),
        (StepKind::Checked, msg::report_fact_checked()),
    ] {
        if let Some(step) = standing.step(kind) {
            let words = msg::report_name_on_day(day(material, step), who(material, step));
            facts.push((material.say(label), material.say(words)));
        }
    }
    facts
}

/// The words of the key that signs, to be compared with what the agency says by another way.
fn fingerprint(material: &Material, words: &str) -> Vec<String> {
    if words.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![material.say(msg::report_key_words())];
    let words: Vec<&str> = words.split(' ').collect();
    lines.extend(words.chunks(6).map(|line| line.join(" ")));
    lines
}

/// Chapter: the survey's own table, and from what each cell was made.
pub fn summary(material: &Material, number: &str, blocks: &mut Vec<Block>) {
    blocks.push(chapter(
        material,
        number,
        "summary",
        msg::report_chapter_summary(),
    ));
    if material.agency.sample {
        let callout = Callout::new(
            CalloutKind::Note,
            material.say(msg::report_sample_mark()),
            material.say(msg::report_sample_text()),
        );
        blocks.push(callout.into());
    }
    let row = &material.summary;
    let widths = [0.8, 1.15, 1.35, 1.6, 1.1];
    let columns = row.cells.iter().enumerate().map(|(place, cell)| {
        Column::text(edition_text(material, &cell.heading))
            .width(Width::Flex(widths.get(place).copied().unwrap_or(1.0)))
    });
    let contribution = material.questionnaire.entry_from(Source::Contribution);
    let cells = row.cells.iter().map(|cell| {
        let mut content = Content::empty();
        for (place, line) in cell.lines.iter().enumerate() {
            if place > 0 {
                content = content.then(Inline::Break);
            }
            // "Support to: …": the label stands out from the names.
            content = match line.split_once(": ").filter(|_| place > 0) {
                Some((label, names)) => content
                    .then(Inline::bold(format!("{label}:")))
                    .then(" ")
                    .then(names),
                None => content.then(edition_inline(material, line)),
            };
        }
        let is_contribution = contribution.is_some_and(|entry| entry.question.id == cell.question);
        if is_contribution && !row.contribution_basis.is_empty() {
            content = content.footnote(row.contribution_basis.as_str());
        }
        Cell::new(content)
    });
    let number = format!("{number}.1");
    let table = Table {
        id: super::tables::anchor(&number),
        caption: Some(Caption::new(
            material.say(msg::report_table_number(&number)),
            edition_text(material, &row.title),
        )),
        summary: row.title.clone(),
        columns: columns.collect(),
        rows: vec![Row::new(cells.collect())],
        notes: vec![Content::from(material.say(msg::report_summary_note()))],
        ..Table::new(Vec::new())
    };
    blocks.push(table.into());
    if let Some(doubt) = contribution.and_then(Entry::doubt) {
        let callout = Callout::new(
            CalloutKind::Warning,
            material.say(msg::report_doubt()),
            material.say(doubt),
        );
        blocks.push(callout.into());
    }
    blocks.push(section(
        material,
        "summary-sources",
        msg::report_section_sources(),
    ));
    blocks.push(Paragraph::new(material.say(msg::report_sources_lead())).into());
    let asked = row
        .cells
        .iter()
        .filter_map(|cell| material.questionnaire.entry(&cell.question));
    let extra = [
        Source::CountriesSupported,
        Source::CountriesSupporting,
        Source::Coverage,
    ];
    let extra = extra
        .into_iter()
        .filter_map(|source| material.questionnaire.entry_from(source));
    let entries = asked.chain(extra).map(|entry| {
        (
            edition_text(material, &entry.question.label),
            made_from(material, entry),
        )
    });
    blocks.push(Definitions::new(entries.collect::<Vec<_>>()).into());
}

/// From what an answer was made, or why it was replaced.
fn made_from(material: &Material, entry: &Entry) -> Content {
    if let Some(sentence) = override_sentence(entry, &material.words) {
        return Content::from(material.say(msg::report_overridden()))
            .then(" ")
            .then(sentence);
    }
    match (&entry.proposal, &entry.own) {
        (_, Some(_)) => Content::from(material.say(msg::report_typed())),
        (Some(proposal), None) => {
            let days = material.questionnaire.days();
            let basis = material
                .say(proposal.basis(material.words.day(days.0), material.words.day(days.1)));
            let mut content = Content::from(basis);
            if entry.question.source() == Some(Source::Coverage)
                && let Some(answer) = entry.effective()
            {
                let words = answer.words(&entry.question, material.words.catalogue());
                content = Content::from(words.join(", "))
                    .then(". ")
                    .then(Inline::muted(content.plain()));
            }
            content
        }
        (None, None) => Content::from(Inline::muted(material.say(msg::report_not_answered()))),
    }
}

/// Chapter: respondent, strategy and institution.
pub fn respondent(material: &Material, number: &str, blocks: &mut Vec<Block>) {
    blocks.push(chapter_below(
        material,
        number,
        "respondent",
        msg::report_chapter_respondent(),
    ));
    let (before, _) = around(material);
    for (place, section) in before.into_iter().enumerate() {
        blocks.push(
            Heading::new(
                Level::Two,
                format!("section-{}", section.id),
                edition_text(material, &section.title),
            )
            .numbered(format!("{number}.{}", place + 1))
            .into(),
        );
        let role = material.questionnaire.role();
        let entries =
            material.questionnaire.entries.iter().filter(|entry| {
                entry.question.section == section.id && entry.applies(role.as_deref())
            });
        let entries = entries.map(|entry| {
            (
                edition_text(material, &entry.question.label),
                answer_content(material, entry),
            )
        });
        blocks.push(Definitions::new(entries.collect::<Vec<_>>()).into());
    }
    let agency = &material.agency;
    let facts: Vec<(String, Content)> = [
        (msg::report_fact_address(), &agency.address),
        (msg::report_fact_website(), &agency.website),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(label, text)| (material.say(label), lines(material, text)))
    .collect();
    if !facts.is_empty() || !agency.policy.is_empty() {
        blocks.push(section(material, "agency", msg::report_section_agency()));
        blocks.push(Definitions::new(facts).into());
        for paragraph in agency.policy.lines().filter(|line| !line.trim().is_empty()) {
            blocks.push(Paragraph::new(Content::from(material.own(paragraph))).into());
        }
    }
}

/// The sections before those that make the summary row, and the sections after them.
pub fn around(material: &Material) -> (Vec<&Section>, Vec<&Section>) {
    let edition = &material.questionnaire.edition;
    let makes_row = |section: &Section| {
        edition.questions.iter().any(|question| {
            let named = matches!(
                question.source(),
                Some(Source::Modalities | Source::Areas | Source::Regions | Source::Contribution)
            );
            question.section == section.id && named
        })
    };
    let first = edition
        .sections
        .iter()
        .position(makes_row)
        .unwrap_or(edition.sections.len());
    let last = edition
        .sections
        .iter()
        .rposition(makes_row)
        .map_or(first, |place| place + 1);
    (
        edition.sections[..first].iter().collect(),
        edition.sections[last..].iter().collect(),
    )
}

/// An answer in a cell: one line for each choice or row.
fn answer_content(material: &Material, entry: &Entry) -> Content {
    let Some(answer) = entry.effective() else {
        return Content::from(Inline::muted(material.say(msg::report_not_answered())));
    };
    let words = match (&answer, entry.question.kind) {
        (Answer::Date { date }, QuestionKind::Date) => vec![material.words.day(*date)],
        (Answer::Text { text }, _) => return lines(material, text),
        _ => answer.words(&entry.question, material.words.catalogue()),
    };
    let mut content = Content::empty();
    for (place, line) in words.iter().enumerate() {
        if place > 0 {
            content = content.then(Inline::Break);
        }
        content = content.then(line.as_str());
    }
    match entry.reason() {
        Some(reason) => {
            let mut note = material.say(msg::report_override_note(reason));
            if let Some(decided) = decided(entry, &material.words) {
                note.push(' ');
                note.push_str(&decided);
            }
            content.footnote(note)
        }
        None => content,
    }
}

/// A text of several lines in the agency's language.
fn lines(material: &Material, text: &str) -> Content {
    let mut content = Content::empty();
    for (place, line) in text.lines().enumerate() {
        if place > 0 {
            content = content.then(Inline::Break);
        }
        content = content.then(material.own(line));
    }
    content
}

/// Words of the edition, which may be in another language than the report.
pub fn edition_text(material: &Material, text: &str) -> Content {
    Content::from(edition_inline(material, text))
}

fn edition_inline(material: &Material, text: &str) -> Inline {
    let language = &material.questionnaire.edition.facts.language;
    match *language == material.language {
        true => Inline::from(text),
        false => Inline::foreign(text, language),
    }
}

/// The heading of a chapter on a new page.
pub fn chapter(
    material: &Material,
    number: &str,
    id: &str,
    title: crate::messages::Message,
) -> Block {
    Heading::new(Level::One, id, material.say(title))
        .numbered(number)
        .on_new_page()
        .into()
}

/// The heading of a chapter of words, which goes on below what came before.
pub fn chapter_below(
    material: &Material,
    number: &str,
    id: &str,
    title: crate::messages::Message,
) -> Block {
    Heading::new(Level::One, id, material.say(title))
        .numbered(number)
        .into()
}

/// The heading of a section.
pub fn section(material: &Material, id: &str, title: crate::messages::Message) -> Block {
    Heading::new(Level::Two, id, material.say(title)).into()
}

/// A compact table without figures.
pub fn plain_table(
    material: &Material,
    number: &str,
    title: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
) -> Table {
    Table {
        id: super::tables::anchor(number),
        caption: Some(Caption::new(
            material.say(msg::report_table_number(number)),
            title.as_str(),
        )),
        summary: title,
        columns,
        rows,
        density: Density::Compact,
        ..Table::new(Vec::new())
    }
}
