//! The fields that a column can be: what each holds and how it is matched. Which of them a kind of rows has, and how
//! they are read from and written to its records, stands in `nouns`; the guess, the screen, the preview and the
//! writing are made from both.

use crate::code_enum;

code_enum! {
    /// A field of what is imported.
    pub enum ImportField {
        /// The key in the register.
        Id = "id", import_field_id;
        /// The agency's code of a project.
        Code = "code", field_code;
        /// Title.
        Title = "title", field_title;
        /// Title in English.
        TitleEn = "title_en", field_title_en;
        /// Name.
        Name = "name", field_name;
        /// Given name.
        GivenName = "given_name", pasted_given_name;
        /// Family name.
        FamilyName = "family_name", pasted_family_name;
        /// Name in English.
        NameEn = "name_en", field_name_en;
        /// Short name.
        ShortName = "short_name", field_short_name;
        /// The project that something belongs to, by code or title.
        Project = "project", noun_project;
        /// The activity that somebody takes part in, by title.
        Activity = "activity", field_activity;
        /// Country, or several with their shares.
        Country = "country", field_country;
        /// The share of the country in the same row.
        Share = "share", import_field_share;
        /// First day.
        StartDate = "start_date", field_start_date;
        /// Last day.
        EndDate = "end_date", field_end_date;
        /// How far it is.
        Status = "status", field_status;
        /// Who gives.
        Direction = "direction", field_direction;
        /// Form of cooperation.
        Form = "form", field_form;
        /// Priority areas.
        Areas = "areas", field_areas;
        /// Goals and targets.
        Goals = "goals", field_goals;
        /// DAC purpose code.
        PurposeCode = "purpose_code", field_purpose_code;
        /// What it is about.
        Summary = "summary", field_summary;
        /// What came of it.
        Results = "results", field_results;
        /// First provider.
        FirstProvider = "first_provider", role_first_provider;
        /// Second provider.
        SecondProvider = "second_provider", role_second_provider;
        /// Facilitating partner.
        Facilitator = "facilitator", role_facilitator;
        /// Recipient.
        Recipient = "recipient", role_recipient;
        /// Implementing organisation.
        Implementing = "implementing", role_implementing;
        /// Funding organisation.
        Funding = "funding", role_funding;
        /// Amount of money.
        Amount = "amount", field_amount;
        /// Currency.
        Currency = "currency", field_currency;
        /// The day of money.
        Date = "date", field_date;
        /// The agency's fiscal year of money.
        FiscalYear = "fiscal_year", field_fiscal_year;
        /// Planned, committed, disbursed.
        Flow = "flow", field_flow;
        /// Kind of figure.
        Measurement = "measurement", field_measurement;
        /// How in-kind cooperation was valued.
        Valuation = "valuation", field_valuation;
        /// Who pays.
        Payer = "payer", field_payer;
        /// What money pays for.
        Description = "description", field_description;
        /// Whether an amount is a refund.
        Refund = "refund", import_field_refund;
        /// Who reported it.
        ReportedBy = "reported_by", field_reported_by;
        /// The paper behind it.
        Paper = "paper", field_paper;
        /// What kind it is.
        Kind = "kind", field_kind;
        /// Where.
        Place = "place", field_place;
        /// Country where it is held.
        HostCountry = "host_country", field_host_country;
        /// Organisation that hosts it.
        Host = "host", field_host;
        /// Persons planned.
        PlannedParticipants = "planned_participants", field_planned_participants;
        /// Persons who took part.
        ActualParticipants = "actual_participants", field_actual_participants;
        /// Days planned.
        PlannedDays = "planned_days", field_planned_days;
        /// Hours taught to each participant.
        TaughtHours = "taught_hours", field_taught_hours;
        /// Field.
        Subject = "field", field_field;
        /// Language.
        Language = "language", import_field_language;
        /// Remarks.
        Note = "note", field_note;
        /// Sex.
        Sex = "sex", field_sex;
        /// Nationality.
        Nationality = "nationality", field_nationality;
        /// Employer.
        Employer = "employer", field_employer;
        /// Position.
        Position = "position", field_position;
        /// E-mail address.
        Email = "email", field_email;
        /// Telephone.
        Phone = "phone", field_phone;
        /// Days.
        Days = "days", field_days;
        /// Hours.
        Hours = "hours", field_hours;
        /// What came of a training.
        Result = "result", field_result;
        /// Number of the certificate.
        Certificate = "certificate", field_certificate;
        /// What a person does.
        Role = "role", field_role;
        /// DAC channel code.
        ChannelCode = "channel_code", import_field_channel_code;
        /// Website.
        Website = "website", field_website;
        /// Year, month or day of a rate.
        Period = "period", field_period;
        /// Units of a currency for one US dollar.
        Rate = "rate", import_field_rate;
        /// Series of rates.
        Series = "series", import_field_series;
        /// Who publishes a rate.
        Source = "source", field_source;
    }
}

code_enum! {
    /// What the cells of a field hold.
    pub enum ImportHolds {
        /// Words.
        Text = "text", import_holds_text;
        /// A word of a list.
        Choice = "choice", import_holds_choice;
        /// Several words of a list, with shares or without.
        Choices = "choices", import_holds_choices;
        /// A day.
        Date = "date", import_holds_date;
        /// A year.
        Year = "year", import_holds_year;
        /// An amount of money.
        Amount = "amount", import_holds_amount;
        /// A number.
        Number = "number", import_holds_number;
        /// A share in percent.
        Percent = "percent", import_holds_percent;
        /// Yes or no.
        Truth = "truth", import_holds_truth;
    }
}

code_enum! {
    /// A list that words are matched to.
    pub enum AliasList {
        /// Countries.
        Country = "country", noun_country;
        /// Organisations of the register.
        Organisation = "organisation", noun_organisation;
        /// Currencies.
        Currency = "currency", field_currency;
        /// Kinds of figures.
        Measurement = "measurement", field_measurement;
        /// Priority areas.
        Area = "area", field_areas;
        /// Goals and targets.
        Goal = "goal", field_goals;
        /// How far a project is.
        ProjectStatus = "project_status", field_status;
        /// Who gives.
        Direction = "direction", field_direction;
        /// Form of cooperation.
        Form = "form", field_form;
        /// Planned, committed, disbursed.
        Flow = "flow", field_flow;
        /// How in-kind cooperation was valued.
        Valuation = "valuation", field_valuation;
        /// Kind of activity.
        ActivityKind = "activity_kind", field_kind;
        /// How far an activity is.
        ActivityStatus = "activity_status", field_status;
        /// Sex.
        Sex = "sex", field_sex;
        /// What came of a training.
        TrainingResult = "training_result", field_result;
        /// What a person does.
        AssignmentRole = "assignment_role", field_role;
        /// What kind of body an organisation is.
        OrganisationKind = "organisation_kind", field_kind;
    }
}

/// What a field holds in rows of some kind of record, and the list that its words are matched to.
pub(in crate::exchange) fn holds(
    field: ImportField,
    of: super::ImportKind,
) -> (ImportHolds, Option<AliasList>) {
    use super::ImportKind as K;
    use ImportField as F;
    use ImportHolds::*;
    let choice = |list| (Choice, Some(list));
    match field {
        F::Country if matches!(of, K::Projects | K::ProjectsMoney) => {
            (Choices, Some(AliasList::Country))
        }
        F::Country | F::HostCountry | F::Nationality => choice(AliasList::Country),
        F::Areas => (Choices, Some(AliasList::Area)),
        F::Goals => (Choices, Some(AliasList::Goal)),
        F::Currency => choice(AliasList::Currency),
        F::Measurement => choice(AliasList::Measurement),
        F::Status if of == K::Activities => choice(AliasList::ActivityStatus),
        F::Status => choice(AliasList::ProjectStatus),
        F::Direction => choice(AliasList::Direction),
        F::Form => choice(AliasList::Form),
        F::Flow => choice(AliasList::Flow),
        F::Valuation => choice(AliasList::Valuation),
        F::Kind if of == K::Organisations => choice(AliasList::OrganisationKind),
        F::Kind => choice(AliasList::ActivityKind),
        F::Sex => choice(AliasList::Sex),
        F::Result => choice(AliasList::TrainingResult),
        F::Role => choice(AliasList::AssignmentRole),
        F::FirstProvider
        | F::SecondProvider
        | F::Facilitator
        | F::Recipient
        | F::Implementing
        | F::Funding => (Choices, Some(AliasList::Organisation)),
        F::Payer | F::Host => choice(AliasList::Organisation),
        F::StartDate | F::EndDate | F::Date => (Date, None),
        F::FiscalYear => (Year, None),
        F::Amount => (Amount, None),
        F::PlannedParticipants
        | F::ActualParticipants
        | F::PlannedDays
        | F::TaughtHours
        | F::Days
        | F::Hours
        | F::Rate => (Number, None),
        F::Share => (Percent, None),
        F::Refund => (Truth, None),
        _ => (Text, None),
    }
}

/// True for a field that several columns of one sheet can be.
pub(super) fn several(field: ImportField) -> bool {
    use ImportField as F;
    matches!(
        field,
        F::Amount
            | F::Country
            | F::Areas
            | F::Goals
            | F::FirstProvider
            | F::SecondProvider
            | F::Facilitator
            | F::Recipient
            | F::Implementing
            | F::Funding
            | F::Summary
            | F::Note
    )
}
