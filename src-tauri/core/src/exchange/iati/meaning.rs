//! What an activity of a file means for the register: a project, its bodies, its lines and budgets.
//!
//! What cannot be read is a reason to refuse the activity as a whole, in a sentence.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::numbers::{value, weights};
use super::tree::Element;
use super::{AREAS_URI, codes};
use crate::code_enum;
use crate::cost::{Flow, Valuation};
use crate::messages::{Message, msg};
use crate::money::Money;
use crate::organisation::OrganisationKind;
use crate::project::{Direction, Form, ProjectStatus, Role};
use crate::reference;
use crate::values::{CountryCode, Date, Percent, shown};

code_enum! {
    /// The kinds of money in an activity file. Of each, a project has either the register's or the file's.
    pub enum IatiMoney {
        /// Budgets.
        Budgets = "budgets", iati_money_budgets;
        /// Planned disbursements.
        Planned = "planned", iati_money_planned;
        /// Commitments to others.
        Commitments = "commitments", iati_money_commitments;
        /// Disbursements and expenditure.
        Spending = "spending", iati_money_spending;
        /// What others commit and pay to the one who reports.
        Incoming = "incoming", iati_money_incoming;
    }
}

/// An organisation as a file names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Its identifier, or empty.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// Its name in English, where that is another.
    pub name_en: String,
    /// What kind of body it is.
    pub kind: OrganisationKind,
    /// Its country, or the one that money goes to.
    pub country: Option<CountryCode>,
}

/// A transaction or a planned disbursement.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundLine {
    /// Which kind of money.
    pub category: IatiMoney,
    /// Who pays; none where nobody knows.
    pub payer: Option<Body>,
    /// Which way it goes.
    pub direction: Direction,
    /// How far the money is.
    pub flow: Flow,
    /// The day.
    pub date: Option<Date>,
    /// The fiscal year, where no day is known.
    pub fiscal_year: Option<i64>,
    /// The amount.
    pub money: Money,
    /// What kind of figure it is.
    pub measurement: String,
    /// How it was valued.
    pub valuation: Option<Valuation>,
    /// Its country, or the one that money goes to.
    pub country: Option<CountryCode>,
    /// What it is.
    pub description: String,
    /// Parts of one line of ours bear its number.
    pub part_of: String,
}

/// A budget.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundBudget {
    /// First day.
    pub start: Date,
    /// Where the money comes from.
    pub source: String,
    /// The amount.
    pub money: Money,
}

/// An activity as the register would have it.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its identifier.
    pub identifier: String,
    /// Who reports it: the name, else the identifier of the organisation.
    pub reporter: String,
    /// The code of its project.
    pub code: String,
    /// Title.
    pub title: String,
    /// Title in English, where that is another.
    pub title_en: String,
    /// What it is about.
    pub summary: String,
    /// How far it is.
    pub status: ProjectStatus,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Which way it goes.
    pub direction: Direction,
    /// The form of cooperation.
    pub form: Form,
    /// DAC purpose code, or empty.
    pub purpose: String,
    /// Countries with shares.
    pub countries: Vec<(CountryCode, Percent)>,
    /// Priority areas with weights.
    pub areas: Vec<(String, Percent)>,
    /// Goals and targets with weights.
    pub goals: Vec<(String, Percent)>,
    /// Organisations with what they do.
    pub roles: Vec<(Body, Role)>,
    /// Cost lines.
    pub lines: Vec<FoundLine>,
    /// Budgets.
    pub budgets: Vec<FoundBudget>,
    /// Why it cannot be taken over.
    pub faults: Vec<Message>,
}

/// For whom a file is read.
pub struct Reader<'a> {
    /// The organisation identifier of the agency, or nothing.
    pub own: &'a str,
    /// The agency's country.
    pub country: CountryCode,
    /// The language of the programme: two letters.
    pub language: &'a str,
}

static BY_ISO2: LazyLock<HashMap<&'static str, CountryCode>> = LazyLock::new(|| {
    let all = reference::COUNTRIES.iter();
    all.filter_map(|country| Some((country.iso2.as_str(), country.iso3.parse().ok()?)))
        .collect()
});

impl Reader<'_> {
    /// What an activity means.
    pub fn read(&self, activity: &Element) -> Found {
        let mut faults = Vec::new();
        let identifier = activity
            .child("iati-identifier")
            .map_or("", |element| element.text.trim())
            .to_owned();
        if identifier.is_empty() {
            faults.push(msg::iati_fault_identifier());
        }
        let reporting = activity.child("reporting-org").map(|org| self.body(org));
        let own = activity.child("ssc:project");
        let (title, title_en) = self.names(activity.child("title"));
        let direction = own
            .and_then(|own| Direction::from_code(own.attribute("direction")))
            .unwrap_or_else(|| self.direction(activity, reporting.as_ref()));
        let reporter = reporting.as_ref().map_or("", |org| match &*org.name {
            "" => &org.reference,
            name => name,
        });
        let mut found = Found {
            reporter: reporter.to_owned(),
            code: self.code(activity, &identifier),
            title: if title.is_empty() {
                title_en.clone()
            } else {
                title
            },
            title_en,
            summary: activity
                .all("description")
                .map(|text| self.words(text))
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join("\n\n"),
            status: own
                .and_then(|own| ProjectStatus::from_code(own.attribute("status")))
                .or_else(|| codes::status_of(activity.of_child("activity-status", "code")))
                .unwrap_or(ProjectStatus::Ongoing),
            start: None,
            end: None,
            direction,
            form: Form::Bilateral,
            purpose: purpose(activity),
            countries: Vec::new(),
            areas: weights(
                activity
                    .all("sector")
                    .filter(|sector| sector.attribute("vocabulary-uri") == AREAS_URI),
                |code| reference::area(code).map(|area| area.id.clone()),
            ),
            goals: goals(activity),
            roles: Vec::new(),
            lines: Vec::new(),
            budgets: Vec::new(),
            identifier,
            faults,
        };
        if found.title.is_empty() {
            found.faults.push(msg::iati_fault_title());
        }
        self.days(activity, own, &mut found);
        self.countries(activity, own, &mut found);
        found.form = own
            .and_then(|own| Form::from_code(own.attribute("form")))
            .unwrap_or_else(|| form(activity, found.countries.len()));
        self.roles(activity, &mut found);
        for budget in activity.all("budget") {
            self.budget(activity, budget, &mut found);
        }
        for planned in activity.all("planned-disbursement") {
            self.line(
                activity,
                planned,
                Flow::Planned,
                reporting.as_ref(),
                &mut found,
            );
        }
        for transaction in activity.all("transaction") {
            let kind = transaction.of_child("transaction-type", "code");
            let flow = match kind {
                "2" | "11" => Flow::Committed,
                "1" | "3" | "4" => Flow::Disbursed,
                // Interest, repayments, equity, guarantees and pledges have no place in the register.
                _ => continue,
            };
            self.line(activity, transaction, flow, reporting.as_ref(), &mut found);
        }
        found
    }

    /// Our own code, else the identifier itself.
    fn code(&self, activity: &Element, identifier: &str) -> String {
        let reporting = activity.of_child("reporting-org", "ref");
        let is_own = activity.child("ssc:project").is_some()
            || (!self.own.is_empty() && reporting == self.own);
        let mut known = activity.all("other-identifier");
        let internal = known
            .find(|known| is_own && known.attribute("type") == "A1")
            .map(|known| known.attribute("ref"))
            .filter(|code| !code.is_empty());
        // The end of an identifier is what tells activities of one organisation apart.
        let code = internal.unwrap_or(identifier);
        let over = code.chars().count().saturating_sub(60);
        code.chars().skip(over).collect()
    }

    /// The narrative of the programme's language, and the English one where it is another.
    fn names(&self, element: Option<&Element>) -> (String, String) {
        let Some(element) = element else {
            return (String::new(), String::new());
        };
        let line = |text: &str| -> String {
            text.split(|c: char| c.is_whitespace() || c.is_control())
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let first = line(element.told(""));
        let own = line(element.told(self.language));
        let english = line(element.told("en"));
        let name = if own.is_empty() { first } else { own };
        let english = if english == name {
            String::new()
        } else {
            english
        };
        (name, english)
    }

    fn words(&self, element: &Element) -> String {
        let own = element.told(self.language);
        let text = if own.is_empty() {
            element.told("")
        } else {
            own
        };
        let kept = text
            .chars()
            .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
        kept.collect()
    }

    fn body(&self, element: &Element) -> Body {
        let (mut name, name_en) = self.names(Some(element));
        let reference = element.attribute("ref").to_owned();
        if name.is_empty() {
            name.clone_from(&reference);
        }
        Body {
            kind: OrganisationKind::from_code(element.attribute("ssc:kind"))
                .unwrap_or_else(|| codes::organisation_of(element.attribute("type"))),
            country: element.attribute("ssc:country").parse().ok(),
            reference,
            name,
            name_en,
        }
    }

    /// Somebody else's activity in our country is received.
    fn direction(&self, activity: &Element, reporting: Option<&Body>) -> Direction {
        let is_ours =
            reporting.is_some_and(|body| !self.own.is_empty() && body.reference == self.own);
        let mut countries = activity.all("recipient-country");
        let is_here =
            countries.any(|country| country_of(country.attribute("code")) == Some(self.country));
        match is_here && !is_ours {
            true => Direction::Received,
            false => Direction::Provided,
        }
    }

    fn days(&self, activity: &Element, own: Option<&Element>, found: &mut Found) {
        let day = |kinds: [&str; 2]| {
            kinds.iter().find_map(|kind| {
                let mut days = activity.all("activity-date");
                days.find(|day| day.attribute("type") == *kind)
                    .map(|day| day.attribute("iso-date"))
            })
        };
        let (start, end) = match own {
            Some(own) => (Some(own.attribute("start")), Some(own.attribute("end"))),
            None => (day(["2", "1"]), day(["4", "3"])),
        };
        let mut read = |text: Option<&str>| {
            let text = text.unwrap_or_default();
            // A day may bear a time zone, which a day of the register does not.
            let day = text.get(..10).unwrap_or(text).parse::<Date>().ok();
            if day.is_none() && !text.is_empty() {
                found.faults.push(msg::iati_fault_day(shown(text)));
            }
            day
        };
        let days = (read(start), read(end));
        (found.start, found.end) = days;
        if let (Some(start), Some(end)) = days
            && end < start
        {
            found.faults.push(msg::rule_end_before_start(
                start.to_string(),
                end.to_string(),
            ));
        }
    }

    fn countries(&self, activity: &Element, own: Option<&Element>, found: &mut Found) {
        let known = |code: &str| code.parse::<CountryCode>().ok();
        found.countries = match own {
            Some(_) => weights(activity.all("ssc:country"), known),
            // Where the money is received, the country is ours and the partner is not named.
            None if found.direction == Direction::Received => Vec::new(),
            None => weights(activity.all("recipient-country"), country_of),
        };
    }

    fn roles(&self, activity: &Element, found: &mut Found) {
        for org in activity.all("participating-org") {
            let own = org.attributes.iter().find(|(name, _)| name == "ssc:role");
            let role = match own {
                Some((_, code)) => Role::from_code(code),
                None => codes::role_of(org.attribute("role")),
            };
            let body = self.body(org);
            if let Some(role) = role
                && !body.name.is_empty()
                && !found
                    .roles
                    .iter()
                    .any(|known| known.0.name == body.name && known.1 == role)
            {
                found.roles.push((body, role));
            }
        }
    }

    fn budget(&self, activity: &Element, budget: &Element, found: &mut Found) {
        let start = budget.of_child("period-start", "iso-date");
        let Ok(start) = start.get(..10).unwrap_or(start).parse::<Date>() else {
            found.faults.push(msg::iati_fault_day(shown(start)));
            return;
        };
        match value(activity, budget) {
            Ok(Some(money)) if money.minor > 0 => found.budgets.push(FoundBudget {
                start,
                source: match budget.attribute("ssc:source") {
                    "" => "IATI".to_owned(),
                    source => source.to_owned(),
                },
                money,
            }),
            Ok(_) => {}
            Err(fault) => found.faults.push(fault),
        }
    }

    fn line(
        &self,
        activity: &Element,
        element: &Element,
        flow: Flow,
        reporting: Option<&Body>,
        found: &mut Found,
    ) {
        let money = match value(activity, element) {
            Ok(Some(money)) => money,
            Ok(None) => return,
            Err(fault) => return found.faults.push(fault),
        };
        let day = match flow {
            Flow::Planned => element.of_child("period-start", "iso-date"),
            Flow::Committed | Flow::Disbursed => element.of_child("transaction-date", "iso-date"),
        };
        let fiscal_year: Option<i64> = element.attribute("ssc:fiscal-year").parse().ok();
        let date = day.get(..10).unwrap_or(day).parse::<Date>().ok();
        if date.is_none() && fiscal_year.is_none() {
            return found.faults.push(msg::iati_fault_day(shown(day)));
        }
        let kind = element.of_child("transaction-type", "code");
        let comes_in = matches!(kind, "1" | "11");
        let payer = match element.child("provider-org") {
            Some(provider) if provider.attribute("ssc:payer") == "unknown" => None,
            Some(provider) => Some(self.body(provider)).filter(|body| !body.name.is_empty()),
            None if comes_in => None,
            None => reporting.cloned(),
        };
        let or_default = |own: &str, default: &str| -> String {
            match element.of_child(own, "code") {
                "" => activity.of_child(default, "code").to_owned(),
                code => code.to_owned(),
            }
        };
        let measurement = match element.attribute("ssc:measurement") {
            "" => {
                let aid = or_default("aid-type", "default-aid-type");
                codes::measurement_of(&aid, &or_default("finance-type", "default-finance-type"))
                    .to_owned()
            }
            own => own.to_owned(),
        };
        let part_of = element.attribute("ssc:line");
        let country = match (element.attribute("ssc:country"), part_of) {
            ("", "") if element.attribute("ssc:measurement").is_empty() => {
                country_of(element.of_child("recipient-country", "code"))
                    .filter(|_| found.direction != Direction::Received)
            }
            (own, _) => own.parse().ok(),
        };
        let line = FoundLine {
            category: match (flow, comes_in) {
                (Flow::Planned, _) => IatiMoney::Planned,
                (_, true) => IatiMoney::Incoming,
                (Flow::Committed, false) => IatiMoney::Commitments,
                (Flow::Disbursed, false) => IatiMoney::Spending,
            },
            payer,
            direction: Direction::from_code(element.attribute("ssc:direction"))
                .unwrap_or(found.direction),
            flow,
            date: date.filter(|_| fiscal_year.is_none()),
            fiscal_year,
            money,
            valuation: Valuation::from_code(element.attribute("ssc:valuation")).or_else(|| {
                measurement
                    .starts_with('B')
                    .then_some(Valuation::ActualExpenditure)
            }),
            measurement,
            country,
            description: element
                .child("description")
                .map_or_else(String::new, |words| self.names(Some(words)).0)
                .chars()
                .take(500)
                .collect(),
            part_of: part_of.to_owned(),
        };
        match found.lines.last_mut() {
            Some(last) if !line.part_of.is_empty() && last.part_of == line.part_of => {
                last.money.minor = last.money.minor.saturating_add(line.money.minor);
            }
            _ => found.lines.push(line),
        }
    }
}

fn country_of(iso2: &str) -> Option<CountryCode> {
    BY_ISO2.get(iso2.to_ascii_uppercase().as_str()).copied()
}

/// The DAC purpose code with the largest share.
fn purpose(activity: &Element) -> String {
    let mut best: Option<(Decimal, &str)> = None;
    for sector in activity.all("sector") {
        let code = sector.attribute("code");
        let is_purpose = matches!(sector.attribute("vocabulary"), "" | "1" | "DAC")
            && code != "99810"
            && reference::PURPOSES.iter().any(|known| known.code == code);
        let share = Decimal::from_str(sector.attribute("percentage"));
        let share = share.unwrap_or(Decimal::ONE_HUNDRED);
        if is_purpose && best.is_none_or(|(most, _)| share > most) {
            best = Some((share, code));
        }
    }
    best.map_or_else(String::new, |(_, code)| code.to_owned())
}

fn goals(activity: &Element) -> Vec<(String, Percent)> {
    let known = |code: &str| reference::sdg(code).map(|sdg| sdg.code.clone());
    if activity.child("ssc:goal").is_some() {
        return weights(activity.all("ssc:goal"), known);
    }
    let tags = activity
        .all("tag")
        .filter(|tag| matches!(tag.attribute("vocabulary"), "2" | "3"));
    let tagged = weights(tags, known);
    if !tagged.is_empty() {
        return tagged;
    }
    let sectors = activity
        .all("sector")
        .filter(|sector| matches!(sector.attribute("vocabulary"), "7" | "8"));
    weights(sectors, known)
}

fn form(activity: &Element, countries: usize) -> Form {
    match activity.of_child("collaboration-type", "code") {
        "8" => Form::TriangularNorth,
        "2" => Form::Fund,
        _ if countries > 1 || activity.of_child("activity-scope", "code") == "2" => Form::Regional,
        _ => Form::Bilateral,
    }
}
