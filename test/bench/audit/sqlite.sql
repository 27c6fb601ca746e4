-- Every amount of a month is a sum of parts of a cent: 1 / (common x days of the month), so that whole numbers are exact
-- and each sum is rounded half up once. `common` divides by every week of the sector's table; the largest sum stays
-- below 10^15, far inside 64 bits. The text goes on in verdict.sql.
-- Tried and slower: one row a day; contracts and months as the outer loops; the sector's sums as correlated subqueries;
-- the months of payments and of the sector as common table expressions, which get an index only for the join;
-- one pass over the months for all codes instead of one for each.
DROP TABLE IF EXISTS temp.period;
DROP TABLE IF EXISTS temp.sector_month;
DROP TABLE IF EXISTS temp.paid_month;
DROP TABLE IF EXISTS temp.indexed;
DROP TABLE IF EXISTS temp.finding;

-- The days of the audit on which each row of terms holds.
CREATE TEMP TABLE period AS
SELECT
  terms.*,
  max(terms.from_day, contract.starts_on, scope.first_day) AS first_day,
  min(
    coalesce(lead(terms.from_day) OVER (PARTITION BY terms.contract ORDER BY terms.term) - 1, scope.last_day),
    coalesce(contract.ends_on, scope.last_day),
    scope.last_day
  ) AS last_day
FROM terms
JOIN contract USING (contract)
CROSS JOIN (SELECT min(first_day) AS first_day, max(last_day) AS last_day FROM month) AS scope;

CREATE TEMP TABLE sector_month (
  contract INTEGER, month INTEGER, days INTEGER, amount INTEGER, last_day INTEGER, version_from INTEGER,
  PRIMARY KEY (contract, month)
) WITHOUT ROWID;
INSERT INTO sector_month
WITH
sector_version AS (
  SELECT category, from_day, coalesce(lead(from_day) OVER (PARTITION BY category ORDER BY from_day) - 1, 99999) AS to_day
  FROM (SELECT DISTINCT category, from_day FROM sector)
),
sector_rate AS MATERIALIZED (
  SELECT sector.*, to_day, lead(years) OVER (PARTITION BY category, from_day ORDER BY years) AS next_years
  FROM sector JOIN sector_version USING (category, from_day)
),
-- Full years are reached on the same month and day, 29 February on 1 March, as SQLite itself counts years.
rated AS MATERIALIZED (
  SELECT
    contract,
    max(first_day, rate.from_day, iif(years > 0, unixepoch(seniority_from * 86400, 'unixepoch', years || ' years') / 86400, 0)) AS first_day,
    min(
      last_day,
      rate.to_day,
      coalesce(unixepoch(seniority_from * 86400, 'unixepoch', next_years || ' years') / 86400 - 1, 99999)
    ) AS last_day,
    rate.monthly * rate.multiplier
      * iif(period.weekly_hours BETWEEN rate.weekly_hours AND 4000, rate.weekly_hours, period.weekly_hours) AS amount,
    rate.from_day AS version_from
  FROM period
  JOIN sector_rate AS rate ON rate.category = period.category AND rate.from_day <= last_day AND rate.to_day >= first_day
  WHERE domestic
)
SELECT
  contract,
  month,
  sum(min(rated.last_day, month.last_day) - max(rated.first_day, month.first_day) + 1),
  sum(amount * (min(rated.last_day, month.last_day) - max(rated.first_day, month.first_day) + 1)),
  max(min(rated.last_day, month.last_day)),
  version_from
FROM rated
CROSS JOIN month ON month.first_day <= rated.last_day AND month.last_day >= rated.first_day
WHERE rated.first_day <= rated.last_day
GROUP BY contract, month;

CREATE TEMP TABLE paid_month (
  contract INTEGER, month INTEGER, counted INTEGER, foreign_currency INTEGER, cash INTEGER, not_sole INTEGER, late INTEGER,
  PRIMARY KEY (contract, month)
) WITHOUT ROWID;
INSERT INTO paid_month
SELECT
  contract,
  month,
  coalesce(sum(gross) FILTER (WHERE currency = 'EUR' AND method = 'bank' AND account_holder = 'worker'), 0),
  max(currency <> 'EUR'),
  max(method = 'cash'),
  max(account_holder <> 'worker'),
  max(currency = 'EUR' AND method = 'bank' AND account_holder = 'worker' AND paid_on > pay_by)
FROM payment JOIN month USING (month)
GROUP BY contract, month;

-- The terms of 31 December and of 1 January, where both are those of a domestic servant in euro.
CREATE TEMP TABLE indexed (contract INTEGER, month INTEGER, lacking INTEGER, PRIMARY KEY (contract, month)) WITHOUT ROWID;
INSERT INTO indexed
WITH term_days AS MATERIALIZED (
  SELECT *, coalesce(lead(from_day) OVER (PARTITION BY contract ORDER BY term) - 1, 99999) AS to_day FROM terms
)
SELECT
  contract,
  month,
  (2 * older_gross * (10000 + rate) * newer_hours + 10000 * older_hours) / (20000 * older_hours) - newer_gross
FROM (
  SELECT
    contract.contract,
    month.month,
    rate,
    max(gross_monthly) FILTER (WHERE to_day >= first_day) AS newer_gross,
    max(weekly_hours) FILTER (WHERE to_day >= first_day) AS newer_hours,
    max(gross_monthly) FILTER (WHERE from_day < first_day) AS older_gross,
    max(weekly_hours) FILTER (WHERE from_day < first_day) AS older_hours
  FROM indexation
  CROSS JOIN month USING (month)
  CROSS JOIN term_days ON from_day <= first_day AND to_day >= first_day - 1
  JOIN contract ON contract.contract = term_days.contract AND starts_on < first_day
  GROUP BY contract.contract, month.month
  HAVING min(domestic AND currency = 'EUR')
);

CREATE TEMP TABLE finding AS
WITH
floor_rate AS (
  SELECT from_day, coalesce(lead(from_day) OVER (ORDER BY from_day) - 1, 99999) AS to_day, monthly
  FROM ggmmi
),
-- The months, cut where the floor changes.
month_part AS MATERIALIZED (
  SELECT month, length, monthly, from_day AS version_from, max(first_day, from_day) AS first_day, min(last_day, to_day) AS last_day
  FROM month JOIN floor_rate ON from_day <= last_day AND to_day >= first_day
  ORDER BY month
),
-- `term` and `floor_from` are those of the row with the last day.
employed AS (
  SELECT
    contract,
    month,
    length,
    max(min(period.last_day, part.last_day)) AS last_day,
    term,
    version_from AS floor_from,
    sum(min(period.last_day, part.last_day) - max(period.first_day, part.first_day) + 1) AS days,
    sum(domestic * (min(period.last_day, part.last_day) - max(period.first_day, part.first_day) + 1)) AS domestic_days,
    sum(gross_monthly * (min(period.last_day, part.last_day) - max(period.first_day, part.first_day) + 1)) AS agreed,
    sum(
      monthly
        * iif(weekly_hours BETWEEN 3800 AND 4000, 3800, weekly_hours)
        * (min(period.last_day, part.last_day) - max(period.first_day, part.first_day) + 1)
    ) AS floor
  FROM period
  CROSS JOIN month_part AS part ON period.first_day <= part.last_day AND period.last_day >= part.first_day
  GROUP BY contract, month
),
amounts AS (
  SELECT
    employed.*,
    (2 * agreed + length) / (2 * length) AS agreed_cents,
    (2 * floor + 3800 * length) / (2 * 3800 * length) AS floor_cents,
    iif(sector_month.days = domestic_days, (2 * sector_month.amount + common * length) / (2 * common * length), NULL) AS sector_cents,
    month <= last_paid AS tested,
    paid_month.contract IS NOT NULL AS has_payment,
    coalesce(counted, 0) AS counted,
    coalesce(foreign_currency, 0) AS foreign_currency,
    coalesce(cash, 0) AS cash,
    coalesce(not_sole, 0) AS not_sole,
    coalesce(late, 0) AS late,
    lacking,
    (2 * lacking * employed.days + length) / (2 * length) AS not_raised,
    iif(sector_month.last_day = employed.last_day, sector_month.version_from, floor_from) AS in_force_from
  FROM employed
  CROSS JOIN (SELECT max(multiplier * weekly_hours) AS common FROM sector)
  CROSS JOIN (SELECT max(month) AS last_paid FROM payment)
  LEFT JOIN sector_month USING (contract, month)
  LEFT JOIN paid_month USING (contract, month)
  LEFT JOIN indexed USING (contract, month)
),
in_kind AS (
  SELECT
    amounts.*,
    terms.currency,
    terms.weekly_hours,
    terms.in_kind_written,
    terms.annex_from,
    iif(terms.currency = 'EUR', max(agreed_cents, floor_cents, coalesce(sector_cents, 0)), agreed_cents) AS due_cents,
    iif(terms.currency = 'EUR', counted, 0) AS paid_cents,
    (2 * in_kind_monthly * days + length) / (2 * length) AS withheld,
    (2 * (meals_days * 248 + iif(whole_dwelling, coalesce(rental_value_monthly, 0), room_days * 74)) * days + length)
      / (2 * length) AS fixed_value,
    (2 * agreed_cents * CASE WHEN domestic AND fully_housed_and_fed THEN 50 WHEN whole_dwelling THEN 40 ELSE 20 END + 100) / 200 AS cap
  FROM amounts
  CROSS JOIN terms USING (term)
),
assessed AS MATERIALIZED (
  SELECT *, iif(in_kind_written, min(withheld, fixed_value, cap), 0) AS allowed
  FROM in_kind
)
