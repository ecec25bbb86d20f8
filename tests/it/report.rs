//! Reports are complete, say only what they may, and cannot be made to run anything.

#[test]
fn play() {
    use salvaguarda::content::*;
    use salvaguarda::i18n::*;
    use salvaguarda::record::*;
    use salvaguarda::report::*;
    let (guide, _) = load(&Files::read(std::path::Path::new("/tmp/full")).unwrap());
    let mut record = Record::new(DeviceId::new("d"), Log::default());
    let ids: Vec<PracticeId> = guide.practices().map(|p| p.id.clone()).collect();
    for (n, id) in ids.iter().enumerate() {
        let status = match n % 5 {
            0 => Status::Done,
            1 => Status::InProgress,
            2 => Status::NotApplicable { reason: "No tenemos <oficina> propia".into() },
            _ => Status::ToDo,
        };
        record.append(n as i64, None, Change::Status { practice: id.clone(), status });
        if n % 3 == 0 {
            record.append(
                n as i64,
                Some("Sistemas".into()),
                Change::Owner { practice: id.clone(), owner: Some("Coordinación".into()) },
            );
            record.append(
                n as i64,
                Some("Sistemas".into()),
                Change::Due { practice: id.clone(), due: Some(jiff::civil::date(2026, 12, 12)) },
            );
            record.append(
                n as i64,
                Some("Sistemas".into()),
                Change::Note {
                    practice: id.clone(),
                    text: "Hablar con <b>Ana</b>\n=1+1 y https://x.org\nمرحبا".into(),
                    replaces: vec![],
                },
            );
        }
    }
    record.append(99, None, Change::Alias("Río Claro".into()));
    record.append(99, None, Change::Status { practice: PracticeId::new("OLD-01"), status: Status::Done });
    let today = jiff::civil::date(2026, 11, 23);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for format in Format::ALL {
            let t = std::time::Instant::now();
            let text = salvaguarda::report::guide(&guide, &words, today, format);
            eprintln!("guide {lang:?} {format:?} {:?} {}", t.elapsed(), text.len());
            std::fs::write(format!("/tmp/out/guide.{}.{}", lang.code(), format.extension()), text).unwrap();
            let all = Options { names: true, notes: true, dates: true };
            std::fs::write(
                format!("/tmp/out/lists.{}.{}", lang.code(), format.extension()),
                checklists(&guide, record.state(), &words, today, format, all),
            )
            .unwrap();
        }
    }
}
