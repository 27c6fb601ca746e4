-- Every amount of a month is a sum of parts of a cent: 1 / (common x days of the month), so that whole numbers are exact
-- and each sum is rounded half up once. `common` divides by every week of the sector's table and by 38 hours.
-- The text goes on in verdict.sql.

-- Full years are reached on the same month and day, 29 February on 1 March.
CREATE OR REPLACE TEMP MACRO reached(since, years) AS
  (since + to_years(years))::DATE + CASE WHEN day(since) > day(since + to_years(years)) THEN 1 ELSE 0 END;

CREATE OR REPLACE TEMP TABLE finding AS
WITH
-- The days of the audit on which each row of terms holds.
period AS (
  SELECT
    terms.*,
    greatest(terms.from_day, contract.starts_on, scope.first_day) AS first_day,
    least(lead(terms.from_day) OVER (PARTITION BY terms.contract ORDER BY terms.term) - 1, contract.ends_on, scope.last_day) AS last_day
  FROM terms
  JOIN contract USING (contract)
  CROSS JOIN (SELECT min(first_day) AS first_day, max(last_day) AS last_day FROM month) AS scope
),
term_days AS (
  SELECT *, coalesce(lead(from_day) OVER (PARTITION BY contract ORDER BY term) - 1, DATE '9999-12-31') AS to_day FROM terms
),
floor_rate AS (
  SELECT from_day, coalesce(lead(from_day) OVER (ORDER BY from_day) - 1, DATE '9999-12-31') AS to_day, monthly
  FROM ggmmi
),
sector_version AS (
  SELECT category, from_day, coalesce(lead(from_day) OVER (PARTITION BY category ORDER BY from_day) - 1, DATE '9999-12-31') AS to_day
  FROM (SELECT DISTINCT category, from_day FROM sector)
),
sector_rate AS (
  SELECT sector.*, to_day, lead(years) OVER (PARTITION BY category, from_day ORDER BY years) AS next_years
  FROM sector JOIN sector_version USING (category, from_day)
),
rated AS MATERIALIZED (
  SELECT
    contract,
    greatest(first_day, rate.from_day) AS first_day,
    least(last_day, to_day) AS last_day,
    term,
    domestic,
    gross_monthly AS agreed,
    rate.monthly * CASE WHEN weekly_hours BETWEEN 3800 AND 4000 THEN 3800 ELSE weekly_hours END AS floor,
    NULL::BIGINT AS sector,
    rate.from_day AS version_from
  FROM period JOIN floor_rate AS rate ON rate.from_day <= period.last_day AND rate.to_day >= period.first_day
  UNION ALL
  SELECT
    contract,
    greatest(first_day, rate.from_day, CASE WHEN years > 0 THEN reached(seniority_from, years) END) AS first_day,
    least(last_day, rate.to_day, reached(seniority_from, next_years) - 1) AS last_day,
    NULL, NULL, NULL, NULL,
    rate.monthly * rate.multiplier
      * CASE WHEN period.weekly_hours BETWEEN rate.weekly_hours AND 4000 THEN rate.weekly_hours ELSE period.weekly_hours END,
    rate.from_day
  FROM period JOIN sector_rate AS rate ON rate.category = period.category AND rate.from_day <= last_day AND rate.to_day >= first_day
  WHERE domestic
),
summed AS (
  SELECT
    contract,
    month,
    any_value(length) AS length,
    max(term) AS term,
    sum(days) FILTER (term IS NOT NULL)::INTEGER AS days,
    sum(days) FILTER (domestic)::INTEGER AS domestic_days,
    sum(days) FILTER (sector IS NOT NULL)::INTEGER AS sector_days,
    sum(agreed * days)::BIGINT AS agreed,
    sum(floor * days)::BIGINT AS floor,
    sum(sector * days)::BIGINT AS sector,
    max(last_day) FILTER (term IS NOT NULL) AS last_day,
    max(last_day) FILTER (sector IS NOT NULL) AS last_sector_day,
    arg_max(version_from, last_day) FILTER (term IS NOT NULL) AS floor_from,
    arg_max(version_from, last_day) FILTER (sector IS NOT NULL) AS sector_from
  FROM (
    SELECT
      rated.* EXCLUDE (first_day, last_day),
      month.month,
      month.length,
      least(rated.last_day, month.last_day) AS last_day,
      least(rated.last_day, month.last_day) - greatest(rated.first_day, month.first_day) + 1 AS days
    FROM rated JOIN month ON month.first_day <= rated.last_day AND month.last_day >= rated.first_day
    WHERE rated.first_day <= rated.last_day
  )
  GROUP BY contract, month
),
paid_month AS (
  SELECT
    contract,
    month,
    coalesce(sum(gross) FILTER (currency = 'EUR' AND method = 'bank' AND account_holder = 'worker'), 0)::BIGINT AS counted,
    bool_or(currency <> 'EUR') AS foreign_currency,
    bool_or(method = 'cash') AS cash,
    bool_or(account_holder <> 'worker') AS not_sole,
    bool_or(currency = 'EUR' AND method = 'bank' AND account_holder = 'worker' AND paid_on > pay_by) AS late
  FROM payment JOIN month USING (month)
  GROUP BY contract, month
),
-- The terms of 31 December and of 1 January, where both are those of a domestic servant in euro.
indexed AS (
  SELECT
    newer.contract,
    indexation.month,
    (2 * older.gross_monthly * (10000 + rate) * newer.weekly_hours + 10000 * older.weekly_hours) // (20000 * older.weekly_hours)
      - newer.gross_monthly AS lacking
  FROM indexation
  JOIN month USING (month)
  JOIN term_days AS newer ON newer.from_day <= month.first_day AND newer.to_day >= month.first_day
  JOIN term_days AS older ON older.contract = newer.contract AND older.from_day < month.first_day AND older.to_day >= month.first_day - 1
  JOIN contract ON contract.contract = newer.contract
  WHERE contract.starts_on < month.first_day
    AND newer.domestic AND older.domestic AND newer.currency = 'EUR' AND older.currency = 'EUR'
),
amounts AS (
  SELECT
    summed.*,
    (2 * summed.agreed + length) // (2 * length) AS agreed_cents,
    (2 * summed.floor + 3800 * length) // (2 * 3800 * length) AS floor_cents,
    CASE WHEN sector_days = domestic_days THEN (2 * summed.sector + common * length) // (2 * common * length) END AS sector_cents,
    month <= last_paid AS tested,
    paid_month.contract IS NOT NULL AS has_payment,
    coalesce(counted, 0) AS counted,
    coalesce(foreign_currency, false) AS foreign_currency,
    coalesce(cash, false) AS cash,
    coalesce(not_sole, false) AS not_sole,
    coalesce(late, false) AS late,
    lacking,
    (2 * lacking * summed.days + length) // (2 * length) AS not_raised,
    CASE WHEN last_sector_day = last_day THEN sector_from ELSE floor_from END AS in_force_from
  FROM summed
  LEFT JOIN paid_month USING (contract, month)
  LEFT JOIN indexed USING (contract, month)
  CROSS JOIN (SELECT max(multiplier * weekly_hours) AS common FROM sector)
  CROSS JOIN (SELECT max(month) AS last_paid FROM payment)
),
in_kind AS (
  SELECT
    amounts.*,
    terms.currency,
    terms.weekly_hours,
    terms.in_kind_written,
    terms.annex_from,
    CASE WHEN terms.currency = 'EUR' THEN greatest(agreed_cents, floor_cents, sector_cents) ELSE agreed_cents END AS due_cents,
    CASE WHEN terms.currency = 'EUR' THEN counted ELSE 0 END AS paid_cents,
    (2 * in_kind_monthly * days + length) // (2 * length) AS withheld,
    (2 * (meals_days * 248 + CASE WHEN whole_dwelling THEN coalesce(rental_value_monthly, 0) ELSE room_days * 74 END) * days + length)
      // (2 * length) AS fixed_value,
    (2 * agreed_cents * CASE WHEN terms.domestic AND fully_housed_and_fed THEN 50 WHEN whole_dwelling THEN 40 ELSE 20 END + 100) // 200 AS cap
  FROM amounts JOIN terms USING (term)
),
assessed AS MATERIALIZED (
  SELECT *, CASE WHEN in_kind_written THEN least(withheld, fixed_value, cap) ELSE 0 END AS allowed
  FROM in_kind
)
