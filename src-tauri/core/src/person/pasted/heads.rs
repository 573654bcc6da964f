//! Which column of a pasted list is what: by its head in the languages of the lists that arrive, else by what
//! stands in it.

use super::PastedColumn;
use super::cells::{self, Spellings};
use crate::values::fold;

/// Heads by column, folded. A head is known when it is one of these, or has one of them as its words.
const HEADS: [(PastedColumn, &[&str]); 15] = [
    (
        PastedColumn::GivenName,
        &[
            "given name",
            "given names",
            "first name",
            "forename",
            "prenom",
            "nombre de pila",
            "ชื่อจริง",
        ],
    ),
    (
        PastedColumn::FamilyName,
        &[
            "family name",
            "surname",
            "last name",
            "nom de famille",
            "apellido",
            "apellidos",
            "นามสกุล",
        ],
    ),
    (
        PastedColumn::Email,
        &[
            "e-mail",
            "email",
            "e mail",
            "mail",
            "courriel",
            "correo",
            "อีเมล",
        ],
    ),
    (
        PastedColumn::Country,
        &[
            "country",
            "nationality",
            "citizenship",
            "pays",
            "nationalite",
            "pais",
            "nacionalidad",
            "quoc tich",
            "ประเทศ",
            "สัญชาติ",
            "ປະເທດ",
            "ສັນຊາດ",
        ],
    ),
    (
        PastedColumn::Sex,
        &[
            "sex",
            "gender",
            "m/f",
            "f/m",
            "sexe",
            "sexo",
            "genre",
            "gioi tinh",
            "เพศ",
            "ເພດ",
            "ភេទ",
            "пол",
            "جنس",
            "cinsiyet",
            "jenis kelamin",
        ],
    ),
    (
        PastedColumn::Employer,
        &[
            "employer",
            "organisation",
            "organization",
            "institution",
            "institute",
            "ministry",
            "agency",
            "company",
            "affiliation",
            "office",
            "workplace",
            "organisme",
            "institucion",
            "co quan",
            "หน่วยงาน",
            "องค์กร",
            "ອົງການ",
            "kurum",
            "instansi",
        ],
    ),
    (
        PastedColumn::Position,
        &[
            "position",
            "job title",
            "function",
            "post",
            "occupation",
            "designation",
            "poste",
            "cargo",
            "chuc vu",
            "ตำแหน่ง",
            "ຕຳແໜ່ງ",
            "jabatan",
            "unvan",
        ],
    ),
    (
        PastedColumn::Field,
        &[
            "field",
            "subject",
            "specialisation",
            "specialization",
            "expertise",
            "sector",
            "domaine",
            "linh vuc",
            "สาขา",
        ],
    ),
    (
        PastedColumn::Days,
        &[
            "days",
            "training days",
            "duration",
            "no of days",
            "number of days",
            "jours",
            "dias",
            "จำนวนวัน",
            "วัน",
        ],
    ),
    (
        PastedColumn::Hours,
        &[
            "hours",
            "training hours",
            "no of hours",
            "number of hours",
            "heures",
            "horas",
            "จำนวนชั่วโมง",
            "ชั่วโมง",
        ],
    ),
    (
        PastedColumn::Start,
        &[
            "start",
            "start date",
            "first day",
            "from",
            "arrival",
            "date from",
            "debut",
        ],
    ),
    (
        PastedColumn::End,
        &[
            "end",
            "end date",
            "last day",
            "to",
            "departure",
            "until",
            "date to",
            "fin",
        ],
    ),
    (
        PastedColumn::Result,
        &[
            "result",
            "status",
            "outcome",
            "completion",
            "resultat",
            "resultado",
            "ผล",
        ],
    ),
    (
        PastedColumn::Certificate,
        &[
            "certificate",
            "certificate number",
            "certificate no",
            "certificat",
            "certificado",
            "เลขที่ใบรับรอง",
        ],
    ),
    // Last: half of the heads above have this word, too.
    (
        PastedColumn::Name,
        &[
            "name",
            "full name",
            "name and surname",
            "participant",
            "participants",
            "trainee",
            "nom",
            "nom et prenom",
            "nombre",
            "nombre y apellidos",
            "ho va ten",
            "ho ten",
            "ชื่อ",
            "ชื่อ-นามสกุล",
            "ชื่อ-สกุล",
            "ຊື່",
            "ຊື່ ແລະ ນາມສະກຸນ",
            "ឈ្មោះ",
            "имя",
            "фио",
            "نام",
            "ad soyad",
            "nama",
        ],
    ),
];

/// Shorter spellings stand in too many heads: "from", "to".
const SHORT: usize = 4;

/// The columns by the heads of the first row; `None` when it is no row of heads.
pub(super) fn of_heads(first: &[String]) -> Option<Vec<Option<PastedColumn>>> {
    let mut columns: Vec<Option<PastedColumn>> = vec![None; first.len()];
    let heads: Vec<String> = first.iter().map(|head| head_of(head)).collect();
    // Whole heads first: "name of organisation" must not take the place of "name".
    for whole in [true, false] {
        for (column, spellings) in &HEADS {
            if columns.contains(&Some(*column)) {
                continue;
            }
            let found = heads.iter().enumerate().position(|(place, head)| {
                columns[place].is_none()
                    && spellings.iter().any(|spelling| match whole {
                        true => head == &head_of(spelling),
                        false => {
                            (spelling.chars().count() > SHORT || *column == PastedColumn::Name)
                                && format!(" {head} ").contains(&format!(" {} ", head_of(spelling)))
                        }
                    })
            });
            if let Some(place) = found {
                columns[place] = Some(*column);
            }
        }
    }
    let known = columns.iter().flatten().count();
    let filled = first.iter().filter(|head| !head.trim().is_empty()).count();
    let enough = known >= 2 || (known == 1 && filled == 1);
    enough.then_some(columns)
}

/// The columns by what stands in them.
pub(super) fn of_cells(
    rows: &[Vec<String>],
    width: usize,
    spellings: &mut Spellings<'_, '_>,
) -> Vec<Option<PastedColumn>> {
    let probe: Vec<&Vec<String>> = rows.iter().take(40).collect();
    let mut columns: Vec<Option<PastedColumn>> = vec![None; width];
    let mut plain = Vec::new();
    for (place, column) in columns.iter_mut().enumerate() {
        let filled: Vec<&str> = probe
            .iter()
            .filter_map(|row| row.get(place))
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        if filled.is_empty() {
            continue;
        }
        let most = |fits: &mut dyn FnMut(&str) -> bool| {
            let count = filled.iter().filter(|cell| fits(cell)).count();
            count * 10 >= filled.len() * 7
        };
        *column = if most(&mut |cell| cell.contains('@')) {
            Some(PastedColumn::Email)
        } else if most(&mut |cell| cells::sex(cell, spellings).is_some()) {
            Some(PastedColumn::Sex)
        } else if most(&mut |cell| cells::result(cell, spellings).is_some()) {
            Some(PastedColumn::Result)
        } else if most(&mut |cell| cells::country(cell, spellings).is_some()) {
            Some(PastedColumn::Country)
        } else if most(&mut |cell| cells::date(cell).is_some()) {
            Some(PastedColumn::Start)
        } else if most(&mut |cell| cells::days(cell).is_some()) {
            // Numbers that count up are the numbers of the rows.
            let counts = filled
                .windows(2)
                .all(|pair| cells::days(pair[0]).map(|n| n + 1) == cells::days(pair[1]));
            (!counts || filled.len() == 1).then_some(PastedColumn::Days)
        } else {
            plain.push(place);
            None
        };
    }
    let mut seen = Vec::new();
    for column in &mut columns {
        match *column {
            Some(PastedColumn::Start) if seen.contains(&PastedColumn::Start) => {
                *column = (!seen.contains(&PastedColumn::End)).then_some(PastedColumn::End);
            }
            Some(known) if seen.contains(&known) => *column = None,
            _ => {}
        }
        seen.extend(*column);
    }
    let words = [
        PastedColumn::Name,
        PastedColumn::Employer,
        PastedColumn::Position,
    ];
    for (place, column) in plain.into_iter().zip(words) {
        columns[place] = Some(column);
    }
    columns
}

/// A head without case, marks and signs.
fn head_of(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let folded: String = fold(text)
        .nfkd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .map(|c| if c.is_ascii_punctuation() { ' ' } else { c })
        .collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(line: &str) -> Option<Vec<Option<PastedColumn>>> {
        let cells: Vec<String> = line.split('|').map(str::to_owned).collect();
        of_heads(&cells)
    }

    #[test]
    fn heads_are_known_in_any_order_and_several_languages() {
        use PastedColumn::*;
        assert_eq!(
            heads("No.|Organisation / Ministry|Full Name|Gender (M/F)|Nationality|Remarks"),
            Some(vec![
                None,
                Some(Employer),
                Some(Name),
                Some(Sex),
                Some(Country),
                None
            ])
        );
        assert_eq!(
            heads("ประเทศ|ชื่อ-นามสกุล|เพศ|ตำแหน่ง"),
            Some(vec![Some(Country), Some(Name), Some(Sex), Some(Position)])
        );
        assert_eq!(
            heads("Family name|Given name|Name of organisation|E-mail"),
            Some(vec![
                Some(FamilyName),
                Some(GivenName),
                Some(Employer),
                Some(Email)
            ])
        );
        assert_eq!(heads("Name"), Some(vec![Some(Name)]));
        assert_eq!(heads("Noy Example|female|Lao PDR"), None);
    }
}
