use super::*;

fn text(text: &str) -> Cell {
    Cell::text(text)
}

fn hints(cells: &[&str]) -> Hints {
    let mut survey = Survey::default();
    for cell in cells {
        survey.see(&Cell::text(cell));
    }
    survey.hints()
}

#[test]
fn the_column_decides_what_a_cell_leaves_open() {
    let told = hints(&["03/04/2025", "25/04/2025"]);
    let day = date(&text("03/04/2025"), &told).unwrap().unwrap();
    assert_eq!(day.to_string(), "2025-04-03");
    let told = hints(&["03/04/2025", "04/25/2025"]);
    let day = date(&text("03/04/2025"), &told).unwrap().unwrap();
    assert_eq!(day.to_string(), "2025-03-04");
    for open in [
        &["03/04/2025", "05/06/2025"][..],
        &["25/04/2025", "04/25/2025"],
    ] {
        let sentence = date(&text("03/04/2025"), &hints(open)).unwrap_err();
        assert_eq!(
            sentence,
            msg::table_date_either("2025-04-03", "2025-03-04", "03/04/2025")
        );
    }
    let told = hints(&["1.234", "12,50"]);
    assert_eq!(
        number(&text("1.234"), &told).unwrap(),
        Some(Decimal::from(1234))
    );
    let open = hints(&["1.234", "5.678"]);
    assert_eq!(
        number(&text("1.234"), &open).unwrap_err(),
        msg::table_number_either("1.234", "1234", "1.234")
    );
    assert_eq!(
        amount(&text("1.234"), &open).unwrap().unwrap().number,
        Decimal::from(1234)
    );
    assert_eq!(
        date(&text("14/1/68"), &hints(&["14/1/68", "15/1/2568"]))
            .unwrap()
            .unwrap()
            .to_string(),
        "2025-01-14"
    );
}

#[test]
fn days_of_workbooks_are_days() {
    let none = Hints::default();
    let of = |cell: Cell| date(&cell, &none).map(|day| day.map(|day| day.to_string()));
    let day = |text: &str| Cell::date(text.parse().unwrap());
    assert_eq!(of(day("2025-01-14")), Ok(Some("2025-01-14".into())));
    let typed = Cell::date(Date::new(2568, 1, 14).unwrap());
    assert_eq!(of(typed), Ok(Some("2025-01-14".into())));
    assert_eq!(
        of(Cell::number(Decimal::from(45_671))),
        Ok(Some("2025-01-14".into()))
    );
    assert_eq!(of(text("45671")), Ok(Some("2025-01-14".into())));
    assert_eq!(
        of(Cell::number(Decimal::from(20_250_114))),
        Ok(Some("2025-01-14".into()))
    );
    assert_eq!(of(text("N/A")), Ok(None));
    assert_eq!(of(Cell::default()), Ok(None));
    assert_eq!(
        of(text("March 2025")),
        Err(msg::table_date_no_day("March 2025"))
    );
    assert_eq!(
        of(Cell::number(Decimal::from(2025))),
        Err(msg::table_date_no_day("2025"))
    );
    assert_eq!(
        of(text("14/07/1446")),
        Err(msg::table_date_lunar("14/07/1446"))
    );
    let fault = excel::error("#REF!");
    assert_eq!(of(fault), Err(msg::table_cell_error("#REF!")));
}

#[test]
fn amounts_of_workbooks_keep_their_currency() {
    let none = Hints::default();
    let money = super::super::number_format::NumberFormat::Money("฿".into());
    let read = amount(&excel::number("1500.50", &money, false), &none)
        .unwrap()
        .unwrap();
    assert_eq!(read.number.to_string(), "1500.5");
    assert_eq!(read.currency.unwrap().as_str(), "THB");
    let money = super::super::number_format::NumberFormat::Money("$".into());
    let read = amount(&excel::number("-5", &money, false), &none)
        .unwrap()
        .unwrap();
    assert_eq!((read.currency, read.sign.as_str()), (None, "$"));
    let day = Cell::date("2025-01-14".parse().unwrap());
    assert_eq!(
        amount(&day, &none),
        Err(msg::table_amount_is_date("2025-01-14"))
    );
    assert_eq!(
        number(&text("500 THB"), &none),
        Err(msg::table_number_unreadable("500 THB"))
    );
}

#[test]
fn years_are_read_in_three_calendars() {
    let none = Hints::default();
    for (written, expected) in [
        ("2025", 2025),
        ("2568", 2025),
        ("1404", 2025),
        ("FY2025", 2025),
        ("2024/25", 2025),
        ("2567/68", 2025),
        ("03/04/2025", 2025),
        ("Jan 2025", 2025),
    ] {
        assert_eq!(year(&text(written), &none), Ok(Some(expected)), "{written}");
    }
    assert_eq!(
        year(&Cell::number(Decimal::from(2568)), &none),
        Ok(Some(2025))
    );
    assert_eq!(
        year(&Cell::date("2025-01-14".parse().unwrap()), &none),
        Ok(Some(2025))
    );
    assert_eq!(year(&text("-"), &none), Ok(None));
    for wrong in ["soon", "25", "99999999", "20255"] {
        assert!(year(&text(wrong), &none).is_err(), "{wrong}");
    }
}

#[test]
fn shares_are_percent() {
    let percent = |cell: Cell, hints: &Hints| {
        share(&cell, hints).map(|share| share.map(|share| share.to_string()))
    };
    let whole = Hints::default();
    let fractions = hints(&["0.5", "0,25", "1"]);
    assert!(fractions.fractions);
    assert!(!hints(&["0.5", "30"]).fractions);
    for (written, hints, expected) in [
        ("33.3 %", &whole, "33.3"),
        ("33,3%", &whole, "33.3"),
        ("%33", &whole, "33"),
        ("ร้อยละ ๓๓", &whole, "33"),
        ("50 pour cent", &whole, "50"),
        ("1/3", &whole, "33.333333"),
        ("33.333", &whole, "33.333"),
        ("0.333", &fractions, "33.3"),
        ("1", &fractions, "100"),
        ("0.5%", &fractions, "0.5"),
    ] {
        assert_eq!(
            percent(text(written), hints),
            Ok(Some(expected.into())),
            "{written}"
        );
    }
    let format = super::super::number_format::NumberFormat::Percent;
    assert_eq!(
        percent(excel::number("0.333", &format, false), &whole),
        Ok(Some("33.3".into()))
    );
    for wrong in ["120%", "-5%", "1/0", "2/1", "half", "1.000.000"] {
        assert!(percent(text(wrong), &whole).is_err(), "{wrong}");
    }
    let day = Cell::date("2025-03-01".parse().unwrap());
    assert_eq!(
        percent(day, &whole),
        Err(msg::table_share_is_date("2025-03-01"))
    );
}

#[test]
fn yes_and_no_are_known_in_many_languages() {
    for yes in [
        "Yes",
        "OUI",
        "sí",
        "sim",
        "ใช่",
        "มี",
        "có",
        "да",
        "بله",
        "نعم",
        "是",
        "evet",
        "✓",
        "1",
        "TRUE",
    ] {
        assert_eq!(truth(&text(yes)), Ok(Some(true)), "{yes}");
    }
    for no in [
        "no",
        "Non",
        "não",
        "ไม่",
        "ไม่มี",
        "không",
        "нет",
        "خیر",
        "لا",
        "否",
        "hayır",
        "0",
    ] {
        assert_eq!(truth(&text(no)), Ok(Some(false)), "{no}");
    }
    assert_eq!(truth(&Cell::default()), Ok(None));
    assert_eq!(truth(&text("n/a")), Ok(None));
    assert!(truth(&text("maybe")).is_err());
}

#[test]
fn totals_are_known_by_their_words() {
    for (text, expected) in [
        ("Total", Some(Adds::Total)),
        ("TOTAL:", Some(Adds::Total)),
        ("Grand total", Some(Adds::Total)),
        ("Total Lao PDR", Some(Adds::Total)),
        ("Lao PDR total", Some(Adds::Total)),
        ("Total général", Some(Adds::Total)),
        ("รวมทั้งสิ้น", Some(Adds::Total)),
        ("Tổng cộng", Some(Adds::Total)),
        ("جمع کل", Some(Adds::Total)),
        ("المجموع", Some(Adds::Total)),
        ("Итого", Some(Adds::Total)),
        ("合计", Some(Adds::Total)),
        ("Sub-total", Some(Adds::Subtotal)),
        ("Sous-total Cambodge", Some(Adds::Subtotal)),
        ("Totally new project", None),
        ("Sustainable tourism", None),
        ("Thailand", None),
        ("", None),
    ] {
        assert_eq!(adds(text), expected, "{text}");
    }
}
