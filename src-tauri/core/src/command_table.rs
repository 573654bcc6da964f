commands! {
    /// Copies activities with their days moved.
    write "activity.copy" = activity::many::copy(crate::activity::many::CopyActivities) -> Vec<crate::activity::Activity>;
    /// Deletes an activity on which nothing hangs.
    write "activity.delete" = activity::commands::delete(crate::activity::commands::ActivityRequest) -> Nothing;
    /// One activity.
    read "activity.get" = activity::commands::get(crate::activity::commands::ActivityRequest) -> crate::activity::Activity;
    /// Activities, a page at a time.
    read "activity.list" = activity::commands::list(crate::activity::commands::ListRequest) -> crate::store::Page<crate::activity::commands::ActivityRow>;
    /// Places where activities are held.
    read "activity.places" = activity::commands::places(crate::activity::commands::PlaceRequest) -> Vec<String>;
    /// Saves an activity.
    write "activity.save" = activity::commands::save(crate::activity::Activity) -> crate::activity::Activity;
    /// Says how far several activities are.
    write "activity.set_status" = activity::many::set_status(crate::activity::many::SetStatus) -> Vec<crate::activity::Activity>;
    /// What all activities of a list add up to.
    read "activity.sums" = activity::commands::sums(crate::activity::commands::ListRequest) -> crate::activity::commands::ActivitySums;
    /// What begins or is due next.
    read "activity.upcoming" = calendar::commands::upcoming(crate::calendar::commands::UpcomingRequest) -> Vec<crate::calendar::CalendarEntry>;

    /// The agency; null before it was entered.
    read "agency.get" = agency::commands::get(Nothing) -> Option<crate::agency::Agency>;
    /// Saves the agency.
    write "agency.save" = agency::commands::save(crate::agency::Agency) -> crate::agency::Agency;

    /// Experts and volunteers who are assigned to two activities on the same days.
    read "assignment.conflicts" = conflict::commands::list(crate::conflict::commands::ListRequest) -> crate::store::Page<crate::conflict::Conflict>;
    /// Deletes an assignment; the person stays.
    write "assignment.delete" = person::taking_part::delete_assignment(crate::person::taking_part::AssignmentRequest) -> Nothing;
    /// Assignments, a page at a time.
    read "assignment.list" = person::taking_part::assignments(crate::person::taking_part::AssignmentListRequest) -> crate::store::Page<crate::person::taking_part::AssignmentRow>;
    /// Saves an assignment.
    write "assignment.save" = person::taking_part::save_assignment(crate::person::Assignment) -> crate::person::Assignment;

    /// Makes the day's copy of the open programme when one is due; null when none is.
    work "backup.daily" = backup::commands::daily(Nothing) -> Option<crate::backup::BackupCopy>;
    /// Makes a copy of the open programme now.
    work "backup.make" = backup::commands::make_now(Nothing) -> crate::backup::BackupCopy;
    /// Makes a programme of a copy and opens it.
    session "backup.restore" = backup::commands::restore(crate::backup::commands::RestoreRequest) -> crate::programme::commands::ProgrammeState;
    /// The backups of the open programme.
    session "backup.state" = backup::commands::state(Nothing) -> crate::backup::commands::BackupState;

    /// What is left of a fiscal year's budget at the end of each month.
    read "budget.burn_down" = budget::commands::burn_down(crate::budget::commands::BurnDownRequest) -> crate::budget::burn_down::BurnDown;
    /// Deletes a budget.
    write "budget.delete" = budget::commands::delete(crate::budget::commands::BudgetRequest) -> Nothing;
    /// A fiscal year's budget against what was committed and disbursed, by priority area.
    read "budget.execution" = budget::commands::execution(crate::budget::commands::ExecutionRequest) -> crate::budget::execution::Execution;
    /// One budget.
    read "budget.get" = budget::commands::get(crate::budget::commands::BudgetRequest) -> crate::budget::commands::BudgetInput;
    /// Budgets, a page at a time, with sums of the whole filter.
    read "budget.list" = budget::commands::list(crate::budget::commands::ListRequest) -> crate::budget::commands::BudgetPage;
    /// Saves a budget.
    write "budget.save" = budget::commands::save(crate::budget::commands::BudgetInput) -> crate::budget::commands::BudgetInput;

    /// Deletes a built report.
    write "built_report.delete" = built_report::commands::delete(crate::built_report::commands::BuiltReportRequest) -> Nothing;
    /// Saves a copy of a built report under the next free name.
    write "built_report.duplicate" = built_report::commands::duplicate(crate::built_report::commands::BuiltReportRequest) -> crate::built_report::commands::BuiltReportInput;
    /// One built report.
    read "built_report.get" = built_report::commands::get(crate::built_report::commands::BuiltReportRequest) -> crate::built_report::commands::BuiltReportInput;
    /// The keys that a filter of a built report can offer.
    read "built_report.keys" = built_report::commands::keys(crate::built_report::commands::AxisKeysRequest) -> Vec<crate::built_report::table::BuiltHead>;
    /// Built reports, a page at a time.
    read "built_report.list" = built_report::commands::list(crate::built_report::commands::ListRequest) -> crate::store::Page<crate::built_report::commands::BuiltReportRow>;
    /// Every measure with what it can be divided by.
    read "built_report.measures" = built_report::commands::measures(Nothing) -> Vec<crate::built_report::commands::MeasureAxes>;
    /// The records behind a count of a built report.
    read "built_report.records" = built_report::records::records(crate::built_report::records::CellRequest) -> crate::built_report::records::BuiltRecords;
    /// What a definition of a built report shows now.
    read "built_report.run" = built_report::commands::run(crate::built_report::commands::RunReport) -> crate::built_report::table::BuiltTable;
    /// Saves a built report.
    write "built_report.save" = built_report::commands::save(crate::built_report::commands::BuiltReportInput) -> crate::built_report::commands::BuiltReportInput;

    /// Writes the calendar as an iCalendar file.
    long "calendar.export" = calendar::commands::export(crate::calendar::commands::CalendarExport) -> crate::calendar::commands::CalendarWritten;
    /// What stands in the calendar, in the order of its days.
    read "calendar.list" = calendar::commands::list(crate::calendar::commands::ListRequest) -> crate::store::Page<crate::calendar::CalendarEntry>;
    /// The days of a page of the calendar with what stands on them.
    read "calendar.month" = calendar::commands::month(crate::calendar::commands::CalendarMonthRequest) -> crate::calendar::CalendarMonth;

    /// The missing rates of a report, each with the latest earlier one.
    read "checks.carried_rates" = checks::carried::carried(crate::checks::carried::CarriedRequest) -> Vec<crate::checks::carried::CarriedRate>;
    /// Enters earlier years' rates for years without one.
    write "checks.carry_rates" = checks::carried::carry(crate::checks::carried::CarryRates) -> crate::checks::dismissed::Mended;
    /// Notes that findings are right as they are, with the reason.
    write "checks.dismiss" = checks::dismissed::dismiss(crate::checks::dismissed::DismissFindings) -> crate::checks::dismissed::Mended;
    /// Whether the file itself is whole.
    read "checks.integrity" = checks::commands::integrity(Nothing) -> crate::checks::commands::Integrity;
    /// Every check for the report of a year.
    read "checks.list" = checks::commands::list(crate::contribution::Question) -> std::sync::Arc<Vec<crate::checks::Check>>;
    /// Fills purpose and legal basis of persons who have none.
    write "checks.mend_basis" = checks::mends::basis::mend(crate::checks::mends::basis::MendBasis) -> crate::checks::dismissed::Mended;
    /// Says who paid for lines without a payer.
    write "checks.mend_payer" = checks::mends::payer::mend(crate::checks::mends::payer::MendPayer) -> crate::checks::dismissed::Mended;
    /// Widens the days of projects so that they hold what is in them.
    write "checks.mend_period" = checks::mends::period::mend(crate::checks::dismissed::Targets) -> crate::checks::dismissed::Mended;
    /// Scales shares so that they make 100 %.
    write "checks.mend_shares" = checks::mends::shares::mend(crate::checks::dismissed::Targets) -> crate::checks::dismissed::Mended;
    /// Keeps one of several lines that were entered twice.
    write "checks.mend_twins" = checks::mends::twins::mend(crate::checks::mends::twins::MendTwins) -> crate::checks::dismissed::Mended;
    /// Gives lines the amount that their valuation gives, or drops the valuation.
    write "checks.mend_valuation" = checks::mends::valuation::mend(crate::checks::mends::valuation::MendValuation) -> crate::checks::dismissed::Mended;
    /// What is missing for the report of one year.
    read "checks.missing" = checks::commands::missing(crate::checks::missing::MissingRequest) -> Vec<crate::checks::Check>;
    /// What widening would make of the days of projects.
    read "checks.period_preview" = checks::mends::period::preview(crate::checks::dismissed::Targets) -> crate::store::Page<crate::checks::mends::period::WidenedProject>;
    /// Takes back that a finding is right as it is.
    write "checks.restore" = checks::dismissed::restore(crate::checks::dismissed::DismissalRequest) -> Nothing;
    /// What scaling would make of shares.
    read "checks.shares_preview" = checks::mends::shares::preview(crate::checks::dismissed::Targets) -> crate::store::Page<crate::checks::mends::shares::ScaledProject>;
    /// Lines whose amount is not what their valuation gives, with both amounts.
    read "checks.valuation_preview" = checks::mends::valuation::preview(crate::checks::dismissed::Targets) -> crate::store::Page<crate::checks::mends::valuation::RevaluedLine>;

    /// Deletes a contact of a project.
    write "contact.delete" = contact::commands::delete(crate::contact::commands::ContactRequest) -> Nothing;
    /// The contacts of a project, a page at a time.
    read "contact.list" = contact::commands::list(crate::project::PartsRequest) -> crate::store::Page<crate::contact::Contact>;
    /// Saves a contact of a project.
    write "contact.save" = contact::commands::save(crate::contact::Contact) -> crate::contact::Contact;

    /// What the cost lines of a filter add up to in the agency's currency and in US dollars.
    read "cost_line.converted" = cost::commands::converted(crate::cost::commands::ListRequest) -> crate::cost::converted::CostLineConverted;
    /// Deletes a cost line.
    write "cost_line.delete" = cost::commands::delete(crate::cost::commands::CostLineRequest) -> Nothing;
    /// One cost line.
    read "cost_line.get" = cost::commands::get(crate::cost::commands::CostLineRequest) -> crate::cost::commands::CostLineInput;
    /// Cost lines, a page at a time, each also in US dollars.
    read "cost_line.list" = cost::commands::list(crate::cost::commands::ListRequest) -> crate::store::LongPage<crate::cost::commands::CostLineRow>;
    /// Reads a block copied from a spreadsheet and says what would become of each row.
    read "cost_line.read_block" = cost::block::read_block(crate::cost::block::CostBlockRequest) -> crate::cost::block::CostBlock;
    /// Saves a cost line.
    write "cost_line.save" = cost::commands::save(crate::cost::commands::CostLineInput) -> crate::cost::commands::CostLineInput;
    /// Enters a block copied from a spreadsheet as cost lines, in one operation.
    write "cost_line.save_block" = cost::block::save_block(crate::cost::block::CostBlockRequest) -> crate::cost::block::SavedCostBlock;
    /// Saves several cost lines in one operation.
    write "cost_line.save_many" = cost::commands::save_many(crate::cost::commands::SaveCostLines) -> Vec<crate::cost::commands::CostLineInput>;
    /// What all cost lines of a filter add up to.
    read "cost_line.sums" = cost::commands::sums(crate::cost::commands::ListRequest) -> crate::cost::commands::CostLineSums;
    /// The figures of a report in which a cost line stands, or why it does not count.
    read "cost_line.uses" = contribution::uses::uses(crate::contribution::uses::UsesRequest) -> crate::contribution::uses::LineUses;

    /// A country's activities, those to come first.
    read "country.activities" = country::commands::activities(crate::country::commands::RecordsRequest) -> crate::store::Page<crate::country::commands::CountryActivity>;
    /// All cooperation with a country, both ways.
    read "country.cooperation" = country::commands::cooperation(crate::country::commands::CooperationRequest) -> crate::country::cooperation::Cooperation;
    /// Deletes a spelling of a country.
    write "country.delete_alias" = country::commands::delete_alias(crate::country::commands::KeyRequest) -> Nothing;
    /// Deletes a country group without members.
    write "country.delete_group" = country::commands::delete_group(crate::country::commands::KeyRequest) -> Nothing;
    /// Deletes a membership of a country in a group.
    write "country.delete_membership" = country::commands::delete_membership(crate::country::commands::KeyRequest) -> Nothing;
    /// Experts and volunteers who were assigned to a country.
    read "country.experts" = country::commands::experts(crate::country::commands::RecordsRequest) -> crate::store::Page<crate::country::commands::CountryPerson>;
    /// One country with its memberships and spellings.
    read "country.get" = country::commands::get(crate::country::commands::CountryRequest) -> crate::country::commands::CountryPage;
    /// All country groups.
    read "country.groups" = country::commands::groups(Nothing) -> Vec<crate::country::CountryGroup>;
    /// Countries, a page at a time.
    read "country.list" = country::commands::list(crate::country::commands::ListRequest) -> crate::store::Page<crate::country::commands::CountryRow>;
    /// The memberships of a country group, a page at a time.
    read "country.members" = country::commands::members(crate::country::commands::MembersRequest) -> crate::store::Page<crate::country::commands::MemberRow>;
    /// The country that a text names.
    read "country.named" = country::commands::named(crate::country::commands::NamedRequest) -> crate::values::CountryCode;
    /// Saves a spelling of a country.
    write "country.save_alias" = country::commands::save_alias(crate::country::CountryAlias) -> crate::country::CountryAlias;
    /// Saves a country group.
    write "country.save_group" = country::commands::save_group(crate::country::CountryGroup) -> crate::country::CountryGroup;
    /// Saves a membership with its dates.
    write "country.save_membership" = country::commands::save_membership(crate::country::Membership) -> crate::country::Membership;
    /// A country's trainees.
    read "country.trainees" = country::commands::trainees(crate::country::commands::RecordsRequest) -> crate::store::Page<crate::country::commands::CountryPerson>;

    /// Keeps a file as a document inside the programme.
    write "document.add" = document::commands::add(crate::document::commands::AddDocument) -> crate::document::commands::DocumentAdded;
    /// Deletes a document.
    write "document.delete" = document::commands::delete(crate::document::commands::DocumentRequest) -> Nothing;
    /// What is known about a document.
    read "document.get" = document::commands::get(crate::document::commands::DocumentRequest) -> crate::document::commands::DocumentPage;
    /// Documents, a page at a time.
    read "document.list" = document::commands::list(crate::document::commands::ListRequest) -> crate::store::Page<crate::document::commands::DocumentRow>;
    /// Writes a copy of a document where another program can show it.
    session "document.open" = document::commands::open(crate::document::commands::DocumentRequest) -> crate::document::commands::WrittenFile;
    /// Saves what is known about a document.
    write "document.save" = document::commands::save(crate::document::Document) -> crate::document::Document;
    /// Writes a copy of a document to a file.
    read "document.save_copy" = document::commands::save_copy(crate::document::commands::DocumentCopy) -> crate::document::commands::WrittenFile;

    /// Deletes an evaluation.
    write "evaluation.delete" = evaluation::commands::delete(crate::evaluation::commands::EvaluationRequest) -> Nothing;
    /// The evaluations of a project, a page at a time.
    read "evaluation.list" = evaluation::commands::list(crate::project::PartsRequest) -> crate::store::Page<crate::evaluation::Evaluation>;
    /// Saves an evaluation.
    write "evaluation.save" = evaluation::commands::save(crate::evaluation::Evaluation) -> crate::evaluation::Evaluation;

    /// Writes the programme to a file as others ask for it.
    long "export.make" = exchange::export::commands::make(crate::exchange::export::commands::ExportRequest) -> crate::exchange::export::commands::MadeExport;
    /// Says what an export would hold, and what somebody should look at first.
    long "export.preview" = exchange::export::commands::preview(crate::exchange::export::commands::ExportPreviewRequest) -> crate::exchange::export::commands::ExportPreview;

    /// The participations, assignments, activities or organisations behind a count.
    read "figures.count_records" = contribution::commands::count_records(crate::contribution::behind::CountRequest) -> crate::contribution::behind::CountRecords;
    /// Provided and received side by side, by year and partner country.
    read "figures.directions" = contribution::commands::directions(crate::contribution::Question) -> crate::contribution::directions::DirectionTable;
    /// The cost lines that make a figure.
    read "figures.trace" = contribution::commands::trace(crate::contribution::trace::TraceRequest) -> crate::contribution::trace::Trace;
    /// The annual contribution of the years up to one.
    read "figures.year" = contribution::commands::year(crate::contribution::Question) -> std::sync::Arc<crate::contribution::Figures>;

    /// The rows of a history entry, before and after.
    read "history.changes" = history::commands::changes(crate::history::commands::EntryRequest) -> Vec<crate::history::EntryChange>;
    /// What a history entry changed, field by field, in words.
    read "history.fields" = history::fields::fields(crate::history::fields::FieldsRequest) -> crate::history::fields::FieldChanges;
    /// The history from the newest entry on.
    read "history.list" = history::commands::list(crate::history::commands::ListRequest) -> crate::store::Page<crate::history::Entry>;
    /// Does the last undone operation again.
    write "history.redo" = history::commands::redo(Nothing) -> Nothing;
    /// Puts back the value that stood in a field before an entry.
    write "history.restore" = history::restore::restore(crate::history::restore::RestoreValue) -> Nothing;
    /// What undo and redo would do now.
    read "history.steps" = history::commands::steps(Nothing) -> crate::history::commands::Steps;
    /// Takes back the last operation.
    write "history.undo" = history::commands::undo(Nothing) -> Nothing;

    /// Words that were taught for lists.
    read "import.aliases" = exchange::import::alias::list(crate::exchange::import::alias::TaughtRequest) -> Vec<crate::exchange::import::alias::TaughtWord>;
    /// Takes a sheet into the register in one operation; refused rows stay outside.
    bulk "import.apply" = exchange::import::commands::apply(crate::exchange::import::model::ImportRequest) -> crate::exchange::import::model::ImportDone;
    /// The fields that columns can be, for each kind of rows.
    read "import.fields" = exchange::import::commands::fields(Nothing) -> Vec<crate::exchange::import::model::ImportKindFacts>;
    /// Forgets a word that was taught.
    write "import.forget" = exchange::import::alias::forget(crate::exchange::import::alias::ForgetWord) -> Nothing;
    /// Takes activities of an IATI file into the register.
    bulk "import.iati_apply" = exchange::iati::commands::apply(crate::exchange::iati::commands::IatiImport) -> crate::exchange::iati::commands::IatiOutcome;
    /// Lists the activities of an IATI file.
    long "import.iati_inspect" = exchange::iati::commands::inspect(crate::exchange::iati::commands::IatiInspectRequest) -> crate::exchange::iati::commands::IatiFile;
    /// Says what would become of the activities of an IATI file.
    long "import.iati_preview" = exchange::iati::commands::preview(crate::exchange::iati::commands::IatiImport) -> crate::exchange::iati::commands::IatiOutcome;
    /// Looks into a file: sheets, header, what the columns are taken for.
    read "import.inspect" = exchange::import::commands::inspect(crate::exchange::import::model::InspectImport) -> crate::exchange::import::model::ImportInspection;
    /// Says what an import would do, a window of rows at a time.
    long "import.preview" = exchange::import::commands::preview(crate::exchange::import::model::PreviewImport) -> crate::exchange::import::model::ImportPreview;
    /// Deletes a saved layout.
    write "import.profile_delete" = exchange::import::profile::delete(crate::exchange::import::profile::ImportProfileRequest) -> Nothing;
    /// Saves the layout of a sheet.
    write "import.profile_save" = exchange::import::profile::save(crate::exchange::import::profile::ImportProfileInput) -> crate::exchange::import::profile::ImportProfileInput;
    /// Saved layouts.
    read "import.profiles" = exchange::import::profile::list(Nothing) -> Vec<crate::exchange::import::profile::ImportProfileInput>;
    /// Writes the refused rows as a workbook.
    long "import.refused" = exchange::import::commands::write_refused(crate::exchange::import::model::RefusedImport) -> crate::exchange::import::model::RefusedWritten;
    /// Takes the records of another register over.
    bulk "import.register_apply" = exchange::register::commands::apply(crate::exchange::register::commands::RegisterImport) -> crate::exchange::register::outcome::RegisterOutcome;
    /// Says what would become of the records of another register.
    long "import.register_preview" = exchange::register::commands::preview(crate::exchange::register::commands::RegisterImport) -> crate::exchange::register::outcome::RegisterOutcome;
    /// Takes what a sealed submission says of projects and activities over.
    bulk "import.submission_apply" = exchange::register::submitted::commands::apply(crate::exchange::register::commands::RegisterImport) -> crate::exchange::register::submitted::SubmittedOutcome;
    /// Says what would become of what a sealed submission says of projects and activities, with its figures beside ours.
    long "import.submission_preview" = exchange::register::submitted::commands::preview(crate::exchange::register::commands::RegisterImport) -> crate::exchange::register::submitted::SubmittedOutcome;
    /// Teaches what a word of a sheet means.
    write "import.teach" = exchange::import::alias::teach(crate::exchange::import::alias::TeachWord) -> crate::exchange::import::alias::TaughtWord;

    /// Deletes an indicator with its values.
    write "indicator.delete" = indicator::commands::delete(crate::indicator::commands::IndicatorRequest) -> Nothing;
    /// The indicators of a project with their values, a page at a time.
    read "indicator.list" = indicator::commands::list(crate::project::PartsRequest) -> crate::store::Page<crate::indicator::commands::IndicatorRow>;
    /// Saves an indicator.
    write "indicator.save" = indicator::commands::save(crate::indicator::Indicator) -> crate::indicator::Indicator;

    /// Deletes a measured value of an indicator.
    write "indicator_value.delete" = indicator::commands::delete_value(crate::indicator::commands::IndicatorValueRequest) -> Nothing;
    /// Saves a measured value of an indicator.
    write "indicator_value.save" = indicator::commands::save_value(crate::indicator::IndicatorValue) -> crate::indicator::IndicatorValue;

    /// Makes collection workbooks for ministries and a year.
    bulk "kit.make" = exchange::kit::commands::make(crate::exchange::kit::model::MakeKits) -> Vec<crate::exchange::kit::model::KitFile>;
    /// Takes a ministry's filled workbook in.
    bulk "kit.merge" = exchange::kit::commands::merge(crate::exchange::kit::model::KitAnswer) -> crate::exchange::kit::model::KitSummary;
    /// The ministries of a year: whose workbook was made, who has answered.
    read "kit.ministries" = exchange::kit::commands::ministries(crate::exchange::kit::model::KitMinistriesRequest) -> crate::exchange::kit::model::KitMinistries;
    /// Says what taking a ministry's workbook in would do, a window of rows at a time.
    long "kit.preview" = exchange::kit::commands::preview(crate::exchange::kit::model::PreviewKit) -> crate::exchange::kit::model::KitPreview;
    /// Who reported a record, by which workbook.
    read "kit.reported" = exchange::kit::commands::reported(crate::exchange::kit::model::ReportedRequest) -> Vec<crate::exchange::kit::model::Reported>;
    /// Takes a workbook back that nobody has answered.
    write "kit.withdraw" = exchange::kit::commands::withdraw(crate::exchange::kit::model::KitRequest) -> Nothing;

    /// Keeps a key whose words were compared with its holder.
    write "known_key.confirm" = known_key::commands::confirm(crate::known_key::commands::ConfirmKey) -> crate::known_key::commands::KnownKeyRow;
    /// Deletes a known key.
    write "known_key.delete" = known_key::commands::delete(crate::known_key::commands::KnownKeyRequest) -> Nothing;
    /// The known keys of other agencies, a page at a time.
    read "known_key.list" = known_key::commands::list(crate::known_key::commands::ListRequest) -> crate::store::Page<crate::known_key::commands::KnownKeyRow>;

    /// Writes a list to a file: a workbook or comma-separated values.
    long "list.export" = listing::commands::export(crate::listing::commands::ExportList) -> crate::listing::commands::ExportedList;
    /// Sets a list on paper and writes the PDF to a file.
    long "list.print" = listing::commands::print(crate::listing::commands::PrintList) -> crate::listing::commands::PrintedList;

    /// Puts an organisation away or brings it back.
    write "organisation.archive" = organisation::commands::archive(crate::organisation::commands::ArchiveOrganisation) -> crate::organisation::Organisation;
    /// Deletes an organisation on which nothing hangs.
    write "organisation.delete" = organisation::commands::delete(crate::organisation::commands::OrganisationRequest) -> Nothing;
    /// One organisation.
    read "organisation.get" = organisation::commands::get(crate::organisation::commands::OrganisationRequest) -> crate::organisation::Organisation;
    /// Organisations, a page at a time.
    read "organisation.list" = organisation::commands::list(crate::organisation::commands::ListRequest) -> crate::store::Page<crate::organisation::commands::OrganisationRow>;
    /// Saves an organisation.
    write "organisation.save" = organisation::commands::save(crate::organisation::Organisation) -> crate::organisation::Organisation;

    /// Shows what is in a whole package.
    session "package.show" = submission::package::commands::show(crate::submission::package::commands::PackageRequest) -> crate::submission::package::commands::ShownPackage;
    /// Verifies a package: every byte, the signature, the schema, and whether the key is known.
    session "package.verify" = submission::package::commands::verify(crate::submission::package::commands::PackageRequest) -> crate::submission::package::commands::Verification;

    /// Deletes a participation; the person stays.
    write "participation.delete" = person::taking_part::delete_participation(crate::person::taking_part::ParticipationRequest) -> Nothing;
    /// Participations, a page at a time.
    read "participation.list" = person::taking_part::participations(crate::person::taking_part::ParticipationListRequest) -> crate::store::Page<crate::person::taking_part::ParticipationRow>;
    /// Writes certificates or the list of participants of an activity to a file.
    long "participation.paper" = person::papers::make(crate::person::papers::MakeParticipantPaper) -> crate::report::commands::MadeReport;
    /// Certificates or the list of participants of an activity, to be looked at.
    long "participation.paper_preview" = person::papers::preview(crate::person::papers::ParticipantPaper) -> crate::report::commands::ReportPreview;
    /// Adds the persons of a list that was copied from a spreadsheet, in one operation.
    write "participation.paste" = person::pasted::paste(crate::person::pasted::PasteParticipants) -> crate::person::participants::ParticipantsSaved;
    /// What is understood of a list that was copied from a spreadsheet; nothing is saved.
    read "participation.read_pasted" = person::pasted::read(crate::person::pasted::PasteParticipants) -> crate::person::pasted::PastedList;
    /// Saves a participation.
    write "participation.save" = person::taking_part::save_participation(crate::person::Participation) -> crate::person::Participation;
    /// Saves a list of participants, known or new, in one operation.
    write "participation.save_many" = person::participants::save_many(crate::person::participants::SaveParticipants) -> crate::person::participants::ParticipantsSaved;
    /// Says what came of several participations.
    write "participation.set_results" = person::taking_part::set_results(crate::person::taking_part::SetResults) -> Vec<crate::person::Participation>;

    /// Deletes a partner's figure.
    write "partner_figure.delete" = partner_figure::commands::delete(crate::partner_figure::commands::PartnerFigureRequest) -> Nothing;
    /// One partner's figure with ours beside it.
    read "partner_figure.get" = partner_figure::commands::get(crate::partner_figure::commands::PartnerFigureRequest) -> crate::partner_figure::commands::PartnerFigureRow;
    /// Partners' figures with ours beside them, a page at a time.
    read "partner_figure.list" = partner_figure::commands::list(crate::partner_figure::commands::ListRequest) -> crate::store::Page<crate::partner_figure::commands::PartnerFigureRow>;
    /// Saves a figure as a partner publishes it.
    write "partner_figure.save" = partner_figure::commands::save(crate::partner_figure::commands::PartnerFigureInput) -> crate::partner_figure::commands::PartnerFigureInput;

    /// Who looked at the protected facts of a person, the latest first.
    read "person.access_log" = person::access::list(crate::person::access::AccessListRequest) -> crate::store::Page<crate::person::access::AccessRow>;
    /// Makes a person anonymous for good.
    write "person.anonymise" = person::commands::anonymise(crate::person::commands::AnonymisePerson) -> crate::person::Person;
    /// Puts a person away or brings the person back.
    write "person.archive" = person::commands::archive(crate::person::commands::ArchivePerson) -> crate::person::Person;
    /// Two persons side by side, before they are merged.
    read "person.compare" = person::merge::compare(crate::person::duplicates::PairRequest) -> crate::person::merge::Comparison;
    /// Deletes a person who took part in nothing.
    write "person.delete" = person::commands::delete(crate::person::commands::PersonRequest) -> Nothing;
    /// Persons who may be the same, the likeliest first.
    long "person.duplicates" = person::duplicates::list(crate::person::duplicates::DuplicatesRequest) -> crate::person::duplicates::Duplicates;
    /// What a list of persons can be filtered by.
    read "person.facets" = person::roster::facets(crate::person::roster::FacetsRequest) -> crate::person::roster::PersonFacets;
    /// One person with everything the person took part in.
    read "person.get" = person::commands::get(crate::person::commands::PersonRequest) -> crate::person::commands::PersonPage;
    /// Persons, a page at a time.
    read "person.list" = person::roster::list(crate::person::roster::ListRequest) -> crate::store::LongPage<crate::person::roster::PersonRow>;
    /// Merges two records of one person.
    write "person.merge" = person::merge::merge(crate::person::merge::MergePersons) -> crate::person::merge::Merged;
    /// Saves the protected facts of a person, or removes them when all are empty.
    write "person.protected_save" = person::commands::protected_save(crate::person::ProtectedFacts) -> crate::person::ProtectedFacts;
    /// Shows the protected facts of a person, and writes down who wanted to see them and why.
    write "person.reveal" = person::access::reveal(crate::person::access::RevealPerson) -> Option<crate::person::ProtectedFacts>;
    /// Saves a person.
    write "person.save" = person::commands::save(crate::person::Person) -> crate::person::Person;
    /// The sums of everybody whom a list of persons leaves.
    read "person.sums" = person::roster::sums(crate::person::roster::ListRequest) -> crate::person::roster::PersonSums;
    /// Remembers that two persons are not the same.
    write "person.tell_apart" = person::duplicates::tell_apart(crate::person::duplicates::PairRequest) -> Nothing;

    /// What the program is and where it keeps things.
    session "preferences.about" = preferences::commands::about(Nothing) -> crate::preferences::commands::About;
    /// What the officer prefers on this computer.
    session "preferences.get" = preferences::commands::get(Nothing) -> crate::preferences::commands::PreferencesState;
    /// Saves what the officer prefers; it holds at once.
    session "preferences.save" = preferences::commands::save(crate::preferences::Preferences) -> crate::preferences::Preferences;

    /// Closes the open programme.
    session "programme.close" = programme::commands::close(Nothing) -> Nothing;
    /// Makes a new programme and opens it.
    session "programme.create" = programme::commands::create(crate::programme::commands::FileRequest) -> crate::programme::commands::ProgrammeState;
    /// Opens a programme.
    session "programme.open" = programme::commands::open(crate::programme::commands::FileRequest) -> crate::programme::commands::ProgrammeState;
    /// The recent files.
    session "programme.recent" = programme::commands::recent(Nothing) -> Vec<crate::programme::commands::RecentFile>;
    /// Makes the sample programme and opens it.
    session "programme.sample" = programme::commands::sample(crate::programme::commands::FileRequest) -> crate::programme::commands::ProgrammeState;
    /// Writes a whole copy of the open programme to a new file.
    long "programme.save_copy" = programme::commands::save_copy(crate::programme::commands::FileRequest) -> crate::programme::commands::SavedCopy;
    /// The open programme; null while none is open.
    session "programme.state" = programme::commands::state(Nothing) -> Option<crate::programme::commands::ProgrammeState>;

    /// Puts a project away or brings it back.
    write "project.archive" = project::commands::archive(crate::project::commands::ArchiveProject) -> crate::project::Project;
    /// Deletes a project on which nothing hangs.
    write "project.delete" = project::commands::delete(crate::project::commands::ProjectRequest) -> Nothing;
    /// Changes many projects at once, in one operation; those that cannot be changed stay as they are.
    write "project.edit_many" = project::many::edit(crate::project::many::EditProjects) -> crate::project::many::EditedProjects;
    /// What a change of many projects would do, row by row.
    read "project.edit_preview" = project::many::preview(crate::project::many::EditProjects) -> crate::project::many::EditPreview;
    /// One project with its parts.
    read "project.get" = project::commands::get(crate::project::commands::ProjectRequest) -> crate::project::Project;
    /// Joins projects that are one, with shares of their countries.
    write "project.join" = project::join::join(crate::project::join::JoinRequest) -> crate::project::join::Joined;
    /// What joining projects would do.
    read "project.join_preview" = project::join::preview(crate::project::join::JoinRequest) -> crate::project::join::JoinPreviews;
    /// Projects, a page at a time.
    read "project.list" = project::commands::list(crate::project::commands::ListRequest) -> crate::project::commands::ProjectPage;
    /// What a full record of a project has, and what of it is missing.
    read "project.points" = project::gaps::points(crate::project::commands::ProjectRequest) -> Vec<crate::project::gaps::ProjectPoint>;
    /// A project's cost lines against the figures of the report, year by year.
    read "project.reconciliation" = project::reconciliation::make(crate::project::reconciliation::ReconciliationRequest) -> crate::project::reconciliation::Reconciliation;
    /// Saves a project with its parts.
    write "project.save" = project::commands::save(crate::project::Project) -> crate::project::Project;

    /// Breakdowns published elsewhere for a year, with how they differ from their totals and the register.
    read "published.compared" = published::commands::compared(crate::published::commands::PublishedYear) -> Vec<crate::published::commands::PublishedComparison>;
    /// Deletes a breakdown published elsewhere.
    write "published.delete" = published::commands::delete(crate::published::commands::PublishedRequest) -> Nothing;
    /// Saves a breakdown published elsewhere.
    write "published.save" = published::commands::save(crate::published::commands::PublishedBreakdown) -> crate::published::commands::PublishedBreakdown;

    /// Deletes an exchange rate.
    write "rate.delete" = rate::commands::delete(crate::rate::commands::RateRequest) -> Nothing;
    /// One exchange rate.
    read "rate.get" = rate::commands::get(crate::rate::commands::RateRequest) -> crate::rate::ExchangeRate;
    /// A series by currency and year or month, with its gaps.
    read "rate.grid" = rate::grid::grid(crate::rate::grid::GridRequest) -> crate::rate::grid::RateGrid;
    /// Exchange rates, a page at a time.
    read "rate.list" = rate::commands::list(crate::rate::commands::ListRequest) -> crate::store::Page<crate::rate::ExchangeRate>;
    /// Reads a pasted table of rates or a file of them, and shows what is new, changed, the same or refused.
    read "rate.read_block" = rate::commands::read_block(crate::rate::block::ReadBlock) -> crate::rate::block::RateBlock;
    /// Saves an exchange rate.
    write "rate.save" = rate::commands::save(crate::rate::ExchangeRate) -> crate::rate::ExchangeRate;
    /// Takes the new and changed rates of a table in one operation.
    write "rate.save_block" = rate::commands::save_block(crate::rate::block::SaveBlock) -> crate::rate::commands::SavedBlock;
    /// Saves several exchange rates in one operation.
    write "rate.save_many" = rate::commands::save_many(crate::rate::commands::SaveRates) -> Vec<crate::rate::ExchangeRate>;
    /// Every series of exchange rates with what it covers.
    read "rate.series" = rate::commands::series(Nothing) -> Vec<crate::rate::commands::RateSeries>;

    /// Channels of delivery that fit a text.
    session "reference.channels" = reference::commands::channels(crate::reference::commands::FindRequest) -> Vec<crate::reference::Choice>;
    /// Every short list that forms offer.
    session "reference.choices" = reference::commands::choices(Nothing) -> crate::reference::commands::Choices;
    /// Entries of a shipped list, a page at a time.
    session "reference.entries" = reference::lists::entries(crate::reference::lists::EntriesRequest) -> crate::store::Page<crate::reference::lists::ReferenceEntry>;
    /// The shipped lists with source, date and size.
    session "reference.lists" = reference::lists::lists(Nothing) -> Vec<crate::reference::lists::ReferenceList>;
    /// Purpose codes that fit a text.
    session "reference.purposes" = reference::commands::purposes(crate::reference::commands::FindRequest) -> Vec<crate::reference::Choice>;

    /// Two years, or plan and result, beside each other.
    read "report.comparison" = report::comparison::compare(crate::report::comparison::ComparisonRequest) -> crate::report::comparison::Comparison;
    /// The projects that make the difference of a row of a comparison.
    read "report.comparison_records" = report::comparison::compared_records(crate::report::comparison::ComparisonRecordsRequest) -> crate::store::Page<crate::report::comparison::ComparisonRow>;
    /// Makes the report of a year and writes it to a file.
    long "report.make" = report::commands::make(crate::report::commands::ReportRequest) -> crate::report::commands::MadeReport;
    /// Makes another report than the annual one and writes it to a file.
    long "report.other_make" = report::other::commands::make(crate::report::other::commands::OtherReportRequest) -> crate::report::commands::MadeReport;
    /// Makes another report than the annual one to be looked at.
    long "report.other_preview" = report::other::commands::preview(crate::report::other::commands::OtherPreviewRequest) -> crate::report::commands::ReportPreview;
    /// Makes the report of a year to be looked at.
    long "report.preview" = report::commands::preview(crate::report::commands::PreviewRequest) -> crate::report::commands::ReportPreview;
    /// From every cost line of the register to the reported total, year by year.
    read "report.reconciliation" = report::reconciliation::sheet(crate::report::reconciliation::SheetRequest) -> crate::report::reconciliation::Reconciled;
    /// The cost lines behind a cell of the reconciliation.
    read "report.reconciliation_lines" = report::reconciliation::sheet_lines(crate::report::reconciliation::lines::LinesRequest) -> crate::contribution::trace::Trace;

    /// Deletes a saved view of a list.
    write "saved_view.delete" = saved_view::commands::delete(crate::saved_view::commands::SavedViewRequest) -> Nothing;
    /// The saved views of a list.
    read "saved_view.list" = saved_view::commands::list(crate::saved_view::commands::ViewsRequest) -> Vec<crate::saved_view::commands::SavedViewInput>;
    /// Saves a view of a list.
    write "saved_view.save" = saved_view::commands::save(crate::saved_view::commands::SavedViewInput) -> crate::saved_view::commands::SavedViewInput;

    /// The best hits of a text over projects, activities, persons, organisations and countries.
    read "search.everything" = search::commands::everything(crate::search::commands::SearchRequest) -> Vec<crate::search::commands::SearchHit>;

    /// Writes a backup of the agency's signing key.
    write "signing_key.backup" = signing_key::commands::backup(crate::signing_key::commands::BackupKey) -> crate::signing_key::commands::KeyBackedUp;
    /// Seals the agency's signing key with another passphrase.
    write "signing_key.change_passphrase" = signing_key::commands::change_passphrase(crate::signing_key::commands::ChangeKey) -> crate::signing_key::commands::SigningKeyState;
    /// The agency's signing key; null before one was made.
    read "signing_key.get" = signing_key::commands::get(Nothing) -> Option<crate::signing_key::commands::SigningKeyState>;
    /// Makes the agency's signing key.
    write "signing_key.make" = signing_key::commands::make(crate::signing_key::commands::MakeKey) -> crate::signing_key::commands::SigningKeyState;
    /// Puts a new signing key in the place of the one that is there, which signs it.
    write "signing_key.replace" = signing_key::commands::replace(crate::signing_key::commands::ChangeKey) -> crate::signing_key::commands::SigningKeyState;
    /// Brings the agency's signing key back from a backup.
    write "signing_key.restore" = signing_key::commands::restore(crate::signing_key::commands::RestoreKey) -> crate::signing_key::commands::SigningKeyState;

    /// Says that somebody has checked a submission's figures.
    write "submission.check" = submission::commands::check(crate::submission::commands::SubmissionStepRequest) -> crate::submission::Submission;
    /// Compares two submissions line by line.
    session "submission.compare" = submission::comparison::compare(crate::submission::comparison::CompareRequest) -> crate::submission::comparison::SubmissionComparison;
    /// Puts packages into the region's table and writes it to a file.
    work "submission.compile" = submission::compile::commands::make(crate::submission::compile::commands::CompileToFile) -> crate::submission::compile::commands::CompiledTable;
    /// Puts packages into the region's table to be looked at.
    session "submission.compile_preview" = submission::compile::commands::preview(crate::submission::compile::commands::CompileRequest) -> crate::submission::compile::RegionalTable;
    /// Deletes a submission that nobody has signed.
    write "submission.delete" = submission::commands::delete(crate::submission::commands::SubmissionRequest) -> Nothing;
    /// One submission with its steps, checks and parts.
    read "submission.get" = submission::commands::get(crate::submission::commands::SubmissionRequest) -> crate::submission::commands::SubmissionPage;
    /// Submissions, a page at a time.
    read "submission.list" = submission::commands::list(crate::submission::commands::ListRequest) -> crate::store::Page<crate::submission::commands::SubmissionRow>;
    /// Writes a frozen part of a submission where another program can show it.
    session "submission.open_part" = submission::frozen::open_part(crate::submission::frozen::OpenPart) -> crate::document::commands::WrittenFile;
    /// Begins a year's submission, or a new version of one that was signed.
    write "submission.prepare" = submission::commands::prepare(crate::submission::commands::PrepareSubmission) -> crate::submission::Submission;
    /// What changed against the last signed submission, and what was done since.
    read "submission.restatement" = submission::commands::restatement(crate::submission::commands::SubmissionRequest) -> Option<crate::submission::content::model::Restatement>;
    /// Makes a checked submission a draft again.
    write "submission.return" = submission::commands::return_to_draft(crate::submission::commands::ReturnSubmission) -> crate::submission::Submission;
    /// Writes a sealed package to a file.
    read "submission.save_package" = submission::frozen::save_package(crate::submission::frozen::SavePackage) -> crate::document::commands::WrittenFile;
    /// Notes where and when a signed submission was handed over.
    write "submission.send" = submission::commands::send(crate::submission::commands::SendSubmission) -> crate::submission::Submission;
    /// Signs a checked submission and freezes it.
    write "submission.sign" = submission::frozen::sign(crate::submission::frozen::SignSubmission) -> crate::submission::Submission;
    /// Lets a check that blocks pass with a reason, or lets it count again.
    write "submission.waive" = submission::commands::waive(crate::submission::commands::WaiveCheck) -> Nothing;

    /// Answers a question that the register proposes nothing for.
    write "survey.answer" = survey::commands::answer(crate::survey::commands::AnswerRequest) -> crate::survey::SurveyAnswer;
    /// Chooses the edition in which a year is answered.
    write "survey.choose_edition" = survey::commands::choose_edition(crate::survey::commands::EditionChoice) -> crate::survey::EditionRow;
    /// Takes the officer's answer back; the proposed one counts again.
    write "survey.clear" = survey::commands::clear(crate::survey::commands::QuestionRequest) -> Nothing;
    /// The edition in which a year is answered.
    read "survey.edition_of" = survey::commands::edition_of(crate::survey::commands::EditionYear) -> crate::survey::EditionRow;
    /// The built-in edition of the survey and those that were loaded.
    read "survey.editions" = survey::commands::editions(Nothing) -> Vec<crate::survey::EditionRow>;
    /// Loads an edition of the survey from a file.
    write "survey.load_edition" = survey::commands::load_edition(crate::survey::commands::EditionFile) -> crate::survey::EditionRow;
    /// Puts an answer in the place of a proposed one, with a reason that the report prints.
    write "survey.override" = survey::commands::override_answer(crate::survey::commands::OverrideRequest) -> crate::survey::SurveyAnswer;
    /// The questionnaire of a year with proposals and answers.
    read "survey.questionnaire" = survey::commands::questionnaire(crate::survey::commands::QuestionnaireRequest) -> crate::survey::view::QuestionnaireView;
    /// The projects behind a proposed answer.
    read "survey.records" = survey::commands::records(crate::survey::commands::RecordListRequest) -> crate::store::Page<crate::survey::commands::RecordRow>;
    /// The row of the survey's own table.
    read "survey.summary" = survey::commands::summary(crate::survey::commands::QuestionnaireRequest) -> crate::survey::summary::SummaryRow;

    /// Deletes a standard unit cost.
    write "unit_cost.delete" = unit_cost::commands::delete(crate::unit_cost::commands::UnitCostRequest) -> Nothing;
    /// Standard unit costs, a page at a time.
    read "unit_cost.list" = unit_cost::commands::list(crate::unit_cost::commands::ListRequest) -> crate::store::Page<crate::unit_cost::commands::UnitCostInput>;
    /// Saves a standard unit cost.
    write "unit_cost.save" = unit_cost::commands::save(crate::unit_cost::commands::UnitCostInput) -> crate::unit_cost::commands::UnitCostInput;

    /// What an activity's own numbers propose for a valuation.
    read "valuation.proposals" = valuation::commands::proposals(crate::valuation::commands::ProposalRequest) -> Vec<crate::valuation::proposal::Proposal>;
    /// The sum of a valuation row by row.
    read "valuation.work_out" = valuation::commands::work_out(crate::valuation::commands::WorkOut) -> crate::valuation::commands::WorkedOut;
}
