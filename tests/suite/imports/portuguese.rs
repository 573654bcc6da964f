//! A year's list in Portuguese: title rows, a section for each country, subtotals and sums as formulas, decimal commas.

use serde_json::{Value as Json, json};
use ssc_tests::Office;

use super::{contributed, counts, fields, preview, proposed, refusals, row, undone, workbook};

fn sheet(office: &Office) -> std::path::PathBuf {
    workbook(office.folder(), "cooperacao.xlsx", |sheet| {
        row(sheet, 1, &[json!("Agência de Cooperação")]);
        row(
            sheet,
            2,
            &[json!("Projetos de cooperação técnica, exercício de 2025")],
        );
        let head = [
            "Código",
            "Título do projeto",
            "Modalidade",
            "Início",
            "Término",
            "Situação",
            "Moeda",
            "Previsto 2025",
            "Executado 2025",
        ];
        row(sheet, 4, &head.map(|title| json!(title)));
        let project = |code: &str, title: &str, kind: &str, planned: &str, spent: &str| {
            [
                json!(code),
                json!(title),
                json!(kind),
                json!("03/02/2025"),
                json!("28/11/2025"),
                json!("Em execução"),
                json!("THB"),
                json!(planned),
                json!(spent),
            ]
        };
        row(sheet, 5, &[json!("ANGOLA")]);
        row(
            sheet,
            6,
            &project(
                "AGO-01",
                "Formação de professores",
                "Capacitação",
                "1.250.000,00",
                "1.100.500,25",
            ),
        );
        row(
            sheet,
            7,
            &project(
                "AGO-02",
                "Bancos de leite humano",
                "Assistência técnica",
                "800.000,00",
                "799.999,75",
            ),
        );
        row(
            sheet,
            8,
            &[
                json!("Subtotal"),
                json!(""),
                json!(""),
                json!(""),
                json!(""),
                json!(""),
                json!(""),
                json!("=SUM(H6:H7)"),
                json!("=SUM(I6:I7)"),
            ],
        );
        row(sheet, 9, &[json!("MOÇAMBIQUE")]);
        row(
            sheet,
            10,
            &project(
                "MOZ-01",
                "Cajucultura",
                "Doação",
                "500.000,00",
                "250.000,00",
            ),
        );
        row(
            sheet,
            11,
            &[
                json!("TOTAL GERAL"),
                json!(""),
                json!(""),
                json!(""),
                json!(""),
                json!(""),
                json!(""),
                json!("=H8+H10"),
                json!("=I8+I10"),
            ],
        );
    })
}

#[test]
fn sections_give_the_country_and_sums_are_not_projects() {
    let office = Office::ready();
    let path = sheet(&office);
    assert_eq!(
        fields(&office, &path),
        [
            "A code",
            "B title",
            "C measurement",
            "D start_date",
            "E end_date",
            "F status",
            "G currency",
            "H amount",
            "I amount"
        ]
    );
    let mut import = proposed(&office, &path);
    assert_eq!(import["kind"], "projects_money");
    assert_eq!(import["header_first"], 4);
    let without: Json = preview(&office, &import);
    assert_eq!(counts(&without), [1, 0, 0, 2, 4]);
    assert!(refusals(&without)[0].contains("valued"), "{without:#}");
    import["options"]["valuation"] = json!("actual_expenditure");
    let shown = preview(&office, &import);
    assert_eq!(counts(&shown), [3, 0, 0, 0, 4], "{shown:#}");
    assert_eq!(
        shown["sums"],
        json!([
            { "flow": "planned", "amount": { "amount": "2550000.00", "currency": "THB" }, "lines": 3 },
            { "flow": "disbursed", "amount": { "amount": "2150500.00", "currency": "THB" }, "lines": 3 },
        ])
    );
    let before = office.register();
    office.call("import.apply", import);
    assert_eq!(contributed(&office, 2025), "2150500.00");
    let listed = office.call("project.list", json!({ "sort": "code" }));
    let found: Vec<String> = listed["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| {
            format!(
                "{} {} {} {} {}",
                row["code"].as_str().expect("a code"),
                row["countries"].as_str().expect("countries"),
                row["start_date"].as_str().expect("a day"),
                row["end_date"].as_str().expect("a day"),
                row["status"].as_str().expect("a status"),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            "AGO-01 AGO 2025-02-03 2025-11-28 ongoing",
            "AGO-02 AGO 2025-02-03 2025-11-28 ongoing",
            "MOZ-01 MOZ 2025-02-03 2025-11-28 ongoing",
        ]
    );
    undone(&office, &before);
}
