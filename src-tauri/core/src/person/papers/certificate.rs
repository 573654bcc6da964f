//! Certificates of completion and of participation, a page each.

use typeset::{Block, Certificate, Document, Signature};

use super::{Material, Participant, ParticipantPaper, Signatory, blank};
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::person::TrainingResult;

/// Lines to sign on.
const SIGNATORIES: usize = 3;

/// One certificate for each who completed or attended.
///
/// # Errors
/// `Invalid` when there is nobody to certify.
pub(super) fn document(material: &Material, request: &ParticipantPaper) -> Result<Document> {
    let signatures = signatures(material, request.signatories.as_deref())?;
    let certified: Vec<&Participant> = material
        .participants
        .iter()
        .filter(|participant| {
            matches!(
                participant.result,
                TrainingResult::Completed | TrainingResult::Incomplete
            ) && !participant.name.is_empty()
        })
        .collect();
    if certified.is_empty() {
        return Err(Error::new(Code::Invalid, msg::paper_nobody_certified()));
    }
    let title = material.say(msg::paper_certificates_title(&material.activity.title));
    Ok(Document {
        bare: true,
        body: certified
            .into_iter()
            .map(|participant| Block::from(certificate(material, participant, &signatures)))
            .collect(),
        ..blank(material, request, title)
    })
}

fn certificate(
    material: &Material,
    participant: &Participant,
    signatures: &[Signature],
) -> Certificate {
    let agency = &material.agency;
    let mut heads = vec![agency.name.clone()];
    if !agency.name_en.is_empty() && agency.name_en != agency.name {
        heads.push(agency.name_en.clone());
    }
    if !agency.ministry.is_empty() {
        heads.push(agency.ministry.clone());
    }
    let completed = participant.result == TrainingResult::Completed;
    let kind = material.say(material.activity.kind.label()).to_lowercase();
    let time = material.time(
        participant.start_date.or(material.activity.start_date),
        participant.end_date.or(material.activity.end_date),
    );
    let mut text = vec![
        material.say(match completed {
            true => msg::paper_has_completed(kind),
            false => msg::paper_took_part(kind),
        }),
        material.activity.title.clone(),
    ];
    let held: Vec<String> = [time, material.place()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    if !held.is_empty() {
        text.push(material.say(msg::paper_held(held.join(", "))));
    }
    let about: Vec<String> = [material.country(participant), participant.employer.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    Certificate {
        id: format!("certificate-{}", participant.id),
        agency: heads,
        title: material.say(match completed {
            true => msg::paper_of_completion(),
            false => msg::paper_of_participation(),
        }),
        lead: material.say(msg::paper_certify()),
        name: participant.name.clone(),
        about: about.join(" · "),
        text,
        given: material.say(msg::paper_given(material.words.day(material.date))),
        signatures: signatures.to_vec(),
        number: match participant.certificate.is_empty() {
            true => String::new(),
            false => material.say(msg::paper_number(&participant.certificate)),
        },
    }
}

fn signatures(material: &Material, chosen: Option<&[Signatory]>) -> Result<Vec<Signature>> {
    let Some(chosen) = chosen else {
        let agency = &material.agency;
        let mut signatures = vec![Signature {
            name: agency.focal_point_name.clone(),
            title: match agency.focal_point_title.is_empty() {
                true => agency.english().to_owned(),
                false => agency.focal_point_title.clone(),
            },
        }];
        signatures.extend(material.host.as_ref().map(|host| Signature {
            name: String::new(),
            title: host.name.clone(),
        }));
        return Ok(signatures);
    };
    if chosen.len() > SIGNATORIES {
        return Err(Error::field(
            "signatories",
            msg::paper_signatories(SIGNATORIES),
        ));
    }
    Ok(chosen
        .iter()
        .map(|signatory| Signature {
            name: signatory.name.trim().to_owned(),
            title: signatory.title.trim().to_owned(),
        })
        .collect())
}
