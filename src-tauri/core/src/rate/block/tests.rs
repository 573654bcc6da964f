use super::{BlockLayout, BlockState, ReadBlock, SaveBlock};
use crate::contribution::{Asked, Question, rates};
use crate::desk::Desk;
use crate::rate::RateKind;
use crate::rate::commands::{ListRequest, list, read_block, save_block};
use crate::testing;

/// As the United Nations Treasury writes it: tabs, words above, one row a country.
const UNITED_NATIONS: &str = "United Nations Treasury\r\nOperational Rates of Exchange\r\n\r\n\
    Country\tCurrency\tCurrency Code\tEffective Date\tRate\r\n\
    Afghanistan\tAfghani\tAFN\t01 Nov 2026\t66.250\r\n\
    Austria\tEuro\tEUR\t01 Nov 2026\t0.861\r\n\
    Cambodia\tRiel\tKHR\t01 Nov 2026\t4,012.000\r\n\
    Finland\tEuro\tEUR\t01 Nov 2026\t0.861\r\n\
    Lao PDR\tKip\tLAK\t01 Nov 2026\t21,630.000\r\n\
    Timor-Leste\tUS Dollar\tUSD\t01 Nov 2026\t1.000\r\n\
    Thailand\tBaht\tTHB\t01 Nov 2026\t32.480\r\n\
    Viet Nam\tDong\tVND\t15 Nov 2026\t26,310.000\r\n";

/// As the World Bank writes it: a mark of its encoding, two lines above, a comma at the end.
const WORLD_BANK: &str = "\u{feff}\"Data Source\",\"World Development Indicators\",\r\n\r\n\
    \"Last Updated Date\",\"2026-07-01\",\r\n\r\n\
    \"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"1997\",\"2018\",\"2019\",\r\n\
    \"Arab World\",\"ARB\",\"Official exchange rate (LCU per US$, period average)\",\"PA.NUS.FCRF\",\"\",\"\",\"\",\r\n\
    \"Croatia\",\"HRV\",\"Official exchange rate (LCU per US$, period average)\",\"PA.NUS.FCRF\",\"6.157\",\"6.279\",\"6.623\",\r\n\
    \"Euro area\",\"EMU\",\"Official exchange rate (LCU per US$, period average)\",\"PA.NUS.FCRF\",\"\",\"0.846773\",\"0.893276\",\r\n\
    \"Korea, Rep.\",\"KOR\",\"Official exchange rate (LCU per US$, period average)\",\"PA.NUS.FCRF\",\"951.289\",\"1100.163\",\"1165.358\",\r\n\
    \"Thailand\",\"THA\",\"Official exchange rate (LCU per US$, period average)\",\"PA.NUS.FCRF\",\"31.364\",\"32.310\",\"..\",\r\n\
    \"Thailand\",\"THA\",\"PPP conversion factor\",\"PA.NUS.PPP\",\"\",\"12.4\",\"12.2\",\r\n\
    \"United States\",\"USA\",\"Official exchange rate (LCU per US$, period average)\",\"PA.NUS.FCRF\",\"1\",\"1\",\"1\",\r\n";

fn pasted(text: &str) -> ReadBlock {
    ReadBlock {
        text: text.to_owned(),
        ..ReadBlock::default()
    }
}

/// What was read, a line a rate: currency, period, rate, state.
fn rows(desk: &Desk, request: &ReadBlock) -> Vec<String> {
    let block = read_block(desk, request.clone()).unwrap();
    let row = |row: &super::BlockRow| {
        let currency = row
            .currency
            .map_or("-".to_owned(), |currency| currency.to_string());
        let rate = row
            .lcu_per_usd
            .map_or(row.text.clone(), |rate| rate.to_string());
        format!("{currency} {} {rate} {}", row.period, row.state)
    };
    block.rows.iter().map(row).collect()
}

/// Why the first refused rate is refused.
fn why(desk: &Desk, request: ReadBlock) -> String {
    let only = ReadBlock {
        only: Some(BlockState::Refused),
        ..request
    };
    let block = read_block(desk, only).unwrap();
    block.rows[0].note.clone().unwrap()
}

fn take(desk: &Desk, request: &ReadBlock) -> i64 {
    let digest = read_block(desk, request.clone()).unwrap().digest;
    save_block(
        desk,
        SaveBlock {
            block: request.clone(),
            digest,
        },
    )
    .unwrap()
    .value
    .saved
}

#[test]
fn the_united_nations_table_is_known_by_its_heads() {
    let (_folder, desk, _) = testing::programme();
    let request = pasted(UNITED_NATIONS);
    let block = read_block(&desk, request.clone()).unwrap();
    assert_eq!(block.layout, BlockLayout::UnitedNations);
    assert_eq!(block.series, "UN operational rates of exchange");
    assert_eq!(block.source, "United Nations Treasury");
    assert_eq!(
        rows(&desk, &request),
        [
            "AFN 2026-11-01 66.25 new",
            "EUR 2026-11-01 0.861 new",
            "KHR 2026-11-01 4012 new",
            "LAK 2026-11-01 21630 new",
            "THB 2026-11-01 32.48 new",
            "VND 2026-11-15 26310 new",
        ]
    );
    assert_eq!(take(&desk, &request), 6);
    assert!(
        rows(&desk, &request)
            .iter()
            .all(|row| row.ends_with("same"))
    );
    let kept = list(&desk, ListRequest::default()).unwrap();
    assert_eq!((kept.total, kept.rows[0].kind), (6, RateKind::Day));
    assert_eq!(testing::undo(&desk), "Undone: 6 exchange rates saved");
    assert_eq!(list(&desk, ListRequest::default()).unwrap().total, 0);
}

#[test]
fn the_world_bank_table_gives_yearly_means_and_leaves_out_what_is_no_rate() {
    let (_folder, desk, _) = testing::programme();
    let request = pasted(WORLD_BANK);
    let block = read_block(&desk, request.clone()).unwrap();
    assert_eq!(block.layout, BlockLayout::WorldBank);
    assert_eq!((block.new, block.refused), (8, 4));
    let taken: Vec<String> = rows(&desk, &request)
        .into_iter()
        .filter(|row| row.ends_with("new"))
        .collect();
    assert_eq!(
        taken,
        [
            // Croatia alone says what an euro was in 1997: it is not refused by others, so it is doubtful at most.
            "EUR 1997 6.157 new",
            "EUR 2018 0.846773 new",
            "EUR 2019 0.893276 new",
            "KRW 1997 951.289 new",
            "KRW 2018 1100.163 new",
            "KRW 2019 1165.358 new",
            "THB 1997 31.364 new",
            "THB 2018 32.31 new",
        ]
    );
    let sentence = why(&desk, request.clone());
    assert!(
        sentence.contains("Croatia had another currency in 2018"),
        "{sentence}"
    );
    let late = ReadBlock {
        first_year: Some(2018),
        ..request
    };
    assert_eq!(read_block(&desk, late).unwrap().new, 5);
}

#[test]
fn plain_tables_come_in_many_shapes() {
    let (_folder, desk, _) = testing::programme();
    let thai = ["THB 2018 32.3103 new", "THB 2019 31.0476 new"];
    for text in [
        "currency\tyear\tlcu_per_usd\nTHB\t2018\t32.3103\nTHB\t2019\t31.0476",
        "Währung;2018;2019\nTHB;32,3103;31,0476"
            .replace("Währung", "Currency")
            .as_str(),
        "Country,2018 [YR2018],2019 [YR2019]\nThailand,32.3103,31.0476",
        "Year,THB\n2018,32.3103\n2019,31.0476",
        "THB 2018 32.3103\nTHB 2019 31.0476",
        "Thailand\t2561\t32.3103\nประเทศไทย\t2562\t31.0476",
        "Thai Baht;2018;32,3103\nBaht;2019;31,0476",
    ] {
        assert_eq!(rows(&desk, &pasted(text)), thai, "{text}");
    }
    let months = "Currency,Year,Jan,Feb,Mar\nTHB,2025,34.4,33.9,33.8";
    assert_eq!(rows(&desk, &pasted(months))[1], "THB 2025-02 33.9 new");
    let pairs = ReadBlock {
        period: "2025".into(),
        ..pasted("THB\t32.9\nLAK\t21600")
    };
    assert_eq!(
        rows(&desk, &pairs),
        ["THB 2025 32.9 new", "LAK 2025 21600 new"]
    );
    let one = ReadBlock {
        currency: "THB".parse().ok(),
        ..pasted("2018\t32.3103\n2019\t31.0476")
    };
    assert_eq!(rows(&desk, &one), thai);
    let reversed = ReadBlock {
        upside_down: true,
        ..pasted("AUD 2018 0.75")
    };
    assert_eq!(rows(&desk, &reversed), ["AUD 2018 1.3333333333 new"]);
}

#[test]
fn what_cannot_be_read_is_refused_with_its_reason() {
    let (_folder, desk, _) = testing::programme();
    for (text, reason) in [
        ("THB\t32.9", "Enter it above"),
        ("Korea\t2018\t1100.16", "can be"),
        (
            "Atlantis\t2018\t1.5",
            "“Atlantis” is no currency or country",
        ),
        ("THB\t2018\tabout 32", "about 32"),
        ("THB\t2018\t1,234", "two ways"),
        ("THB\t2018\t-32.5", "above zero"),
        (
            "currency\tdate\trate\nTHB\t01/11/2018\t32.91",
            "begin with the day or with the month",
        ),
        (
            "currency\tdate\trate\nTHB\tsoon\t32.91",
            "“soon” is no year",
        ),
        (
            "THB\t2018\t32.31\nTHB\t2018\t33.90",
            "different rates of THB for 2018",
        ),
        ("' OR 1=1 --\t2018\t1.5", "is no currency"),
    ] {
        let sentence = why(&desk, pasted(text));
        assert!(sentence.contains(reason), "{text}: {sentence}");
    }
    for (text, reason) in [
        ("", "nothing in it"),
        (
            "Dear colleague,\nsee you on Monday.",
            "No exchange rates were found",
        ),
    ] {
        let error = read_block(&desk, pasted(text)).expect_err("there is no table");
        assert!(desk.say(&error.fields[0].1).contains(reason), "{text}");
    }
    assert_eq!(
        read_block(
            &desk,
            ReadBlock {
                decimal: Some(super::DecimalSign::Point),
                ..pasted("THB 2018 1,234")
            }
        )
        .unwrap()
        .new,
        1
    );
}

#[test]
fn a_rate_far_from_the_known_one_is_doubtful_and_a_table_without_a_series_is_not_taken() {
    let (_folder, desk, _) = testing::programme();
    let series = ReadBlock {
        series: "Own bank".into(),
        ..pasted("THB 2018 32.31")
    };
    take(&desk, &series);
    let slip = read_block(
        &desk,
        ReadBlock {
            text: "THB 2019 0.0322".into(),
            ..series.clone()
        },
    )
    .unwrap();
    assert_eq!((slip.new, slip.doubtful), (1, 1));
    let note = slip.rows[0].note.clone().unwrap();
    assert!(
        note.contains("1000 times apart from 32.31 in 2018"),
        "{note}"
    );

    let nameless = pasted("THB 2020 31.3");
    let digest = read_block(&desk, nameless.clone()).unwrap().digest;
    let refused = save_block(
        &desk,
        SaveBlock {
            block: nameless,
            digest,
        },
    );
    assert_eq!(testing::refused(refused), ["block.series"]);
    let other = SaveBlock {
        block: series.clone(),
        digest: "of another table".into(),
    };
    assert_eq!(testing::refused(save_block(&desk, other)), ["block.text"]);
    let digest = read_block(&desk, series.clone()).unwrap().digest;
    assert_eq!(
        testing::refused(save_block(
            &desk,
            SaveBlock {
                block: series,
                digest
            }
        )),
        ["block.text"]
    );
}

#[test]
fn a_revision_that_does_not_list_a_currency_leaves_its_rate_as_it_was() {
    let (_folder, desk, _) = testing::programme();
    let mut text = "Country\tCurrency code\tEffective date\tRate\n".to_owned();
    for month in 1..=12 {
        // The baht changes in January, on 16 July and never else; the kip is listed each month.
        text += &format!("Lao PDR\tLAK\t2025-{month:02}-01\t21600.5\n");
        match month {
            1 => text += "Thailand\tTHB\t2025-01-01\t34.5\n",
            7 => text += "Thailand\tTHB\t2025-07-16\t32.5\n",
            _ => {}
        }
    }
    take(&desk, &pasted(&text));
    let year = |year: i32, series: &str| {
        desk.read(|reader| {
            let question = Question {
                series: Some(series.into()),
                year_basis: Some(crate::agency::YearBasis::Calendar),
                ..Question::of(year)
            };
            rates::rate(
                reader,
                &Asked::resolve(reader, &question)?,
                "THB".parse().unwrap(),
                year,
            )
        })
        .unwrap()
    };
    let series = "UN operational rates of exchange";
    let used = year(2025, series).unwrap();
    // 196 days at 34.5 and 169 at 32.5.
    assert_eq!(used.lcu_per_usd.to_string(), "33.5739726027");
    assert_eq!(used.made_of, RateKind::Day);
    assert!(year(2024, series).is_none());
    assert!(
        year(2026, series).is_none(),
        "no revision of 2026 says that the rate still holds"
    );
}

#[test]
fn rates_for_one_euro_are_crossed_through_the_dollar() {
    let (_folder, desk, _) = testing::programme();
    let request = pasted(
        "Date,USD,JPY,THB,GBP,SEK,CYP,\n2025-01-02,1.0321,162.6,35.41,0.8295,11.45,N/A,\n2025-01-03,N/A,161.9,35.42,0.8296,11.46,N/A,",
    );
    let block = read_block(&desk, request.clone()).unwrap();
    assert_eq!(block.layout, BlockLayout::EuropeanCentralBank);
    assert_eq!(block.series, "ECB euro reference rates, through the dollar");
    let read = rows(&desk, &request);
    assert!(
        read.iter()
            .any(|row| row.contains("EUR 2025-01-02 0.9688983626")),
        "{read:#?}"
    );
    assert!(
        read.iter()
            .any(|row| row.contains("THB 2025-01-02 34.308691018")),
        "{read:#?}"
    );
    // Without the dollar of that day there is nothing to cross through.
    assert_eq!(block.refused, 4);
}

#[test]
fn series_of_fred_tell_their_direction_and_period() {
    let (_folder, desk, _) = testing::programme();
    let request =
        pasted("observation_date,DEXTHUS,DEXUSEU\n2025-01-01,.,.\n2025-01-02,34.26,1.0321\n");
    let block = read_block(&desk, request.clone()).unwrap();
    assert_eq!(block.layout, BlockLayout::Fred);
    let read = rows(&desk, &request);
    assert_eq!(read.len(), 2, "{read:#?}");
    assert!(read[0].contains("THB 2025-01-02 34.26"), "{read:#?}");
    assert!(read[1].contains("EUR 2025-01-02 0.9688983626"), "{read:#?}");
    let months = rows(
        &desk,
        &pasted("DATE,EXTHUS\n2025-01-01,34.28\n2025-02-01,33.73\n"),
    );
    assert!(months[0].contains("THB 2025-01 34.28"), "{months:#?}");
    let years = rows(&desk, &pasted("DATE,AEXUSNZ\n2024-01-01,0.6052\n"));
    assert!(years[0].contains("NZD 2024 1.6523463318"), "{years:#?}");
}
