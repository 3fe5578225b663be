//! Dates as articles are given them.

/// Whether a text is a year, a month or a day of ISO 8601, with dashes or without, and then perhaps a time.
pub(crate) fn is_date(text: &str) -> bool {
    dated(text).is_some_and(|rest| rest.is_empty())
}

/// What is left behind a date and its time.
fn dated(text: &str) -> Option<&str> {
    let (year, rest) = number(text, 4)?;
    let (month, rest) = optional(rest, "-");
    let (day, rest) = if month.is_some() { optional(rest, "-") } else { (None, rest) };
    if !is_of_calendar(year, month.unwrap_or(1), day.unwrap_or(1)) {
        return None;
    }
    match rest.strip_prefix(['T', 't', ' ']) {
        Some(time) => timed(time),
        None => Some(rest),
    }
}

fn timed(text: &str) -> Option<&str> {
    let (hour, rest) = number(text, 2)?;
    let (minute, rest) = optional(rest, ":");
    let (second, mut rest) = if minute.is_some() { optional(rest, ":") } else { (None, rest) };
    if hour > 24 || minute.unwrap_or(0) > 59 || second.unwrap_or(0) > 60 {
        return None;
    }
    if let Some(fraction) = rest.strip_prefix(['.', ',']).filter(|_| second.is_some()) {
        rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        if rest.len() == fraction.len() {
            return None;
        }
    }
    if let Some(rest) = rest.strip_prefix(['Z', 'z']) {
        return Some(rest);
    }
    match rest.strip_prefix(['+', '-']) {
        Some(zone) => number(zone, 2).map(|(_, rest)| optional(rest, ":").1),
        None => Some(rest),
    }
}

/// Two digits, perhaps behind a sign.
fn optional<'t>(text: &'t str, sign: &str) -> (Option<u32>, &'t str) {
    match number(text.strip_prefix(sign).unwrap_or(text), 2) {
        Some((value, rest)) => (Some(value), rest),
        None => (None, text),
    }
}

fn number(text: &str, digits: usize) -> Option<(u32, &str)> {
    let (first, rest) = text.split_at_checked(digits)?;
    let are_digits = first.bytes().all(|byte| byte.is_ascii_digit());
    are_digits.then(|| first.parse().ok()).flatten().map(|value| (value, rest))
}

/// Whether there is such a day. Browsers take a year below 100 for one of the last century, and so must this.
fn is_of_calendar(year: u32, month: u32, day: u32) -> bool {
    let year = if year < 100 { 1900 + year } else { year };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use crate::calendar_date::is_date;

    #[test]
    fn years_months_days_and_times() {
        for text in [
            "2031",
            "2031-05",
            "20310501",
            "2031-05-01",
            "2032-02-29",
            "2031-05-01T18:30Z",
            "2031-05-01 18:30:59,25+01:30",
            "2031-05-01t1830-05",
            "2031T10",
        ] {
            assert!(is_date(text), "{text}");
        }
        for text in [
            "",
            "May",
            "31-05-01",
            "2031-13",
            "2031-02-29",
            "2031-05-00",
            "2031-05-01T",
            "2031-05-01T25",
            "2031-05-01T10:60",
            "2031-05-01T10:30.5",
            "2031-05-01T10:30:00.",
            "2031-05-01Z",
            "2031-05-01 ",
            "２０３１",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }
}
