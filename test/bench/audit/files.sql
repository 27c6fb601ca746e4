-- Reads contracts.csv and payments.csv into the tables that duckdb.sql audits; the tables of figures stay.
CREATE OR REPLACE TEMP TABLE contract_row AS
SELECT *
FROM read_csv(
  getvariable('contracts_file'),
  header = true,
  auto_detect = false,
  columns = {
    'contract': 'VARCHAR', 'worker': 'VARCHAR', 'born_on': 'DATE', 'employer': 'VARCHAR', 'labour_category': 'VARCHAR',
    'scale_category': 'VARCHAR', 'seniority_from': 'DATE', 'starts_on': 'DATE', 'ends_on': 'DATE', 'terms_from': 'DATE',
    'weekly_hours': 'DECIMAL(5, 2)', 'gross_monthly': 'DECIMAL(12, 2)', 'currency': 'VARCHAR', 'in_kind_monthly': 'DECIMAL(12, 2)',
    'in_kind_meals_days': 'INTEGER', 'in_kind_room_days': 'INTEGER', 'whole_dwelling': 'VARCHAR', 'fully_housed_and_fed': 'VARCHAR',
    'rental_value_monthly': 'DECIMAL(12, 2)', 'in_kind_written': 'VARCHAR', 'annex_scale_from': 'DATE'
  }
);

CREATE OR REPLACE TABLE contract AS
SELECT substr(contract, 3)::INTEGER AS contract, any_value(starts_on) AS starts_on, any_value(ends_on) AS ends_on
FROM contract_row
GROUP BY ALL;

CREATE OR REPLACE TABLE terms AS
SELECT
  row_number() OVER (ORDER BY contract, terms_from)::INTEGER AS term,
  substr(contract, 3)::INTEGER AS contract,
  terms_from AS from_day,
  labour_category = 'dienstbode' AS domestic,
  scale_category AS category,
  seniority_from,
  (weekly_hours * 100)::INTEGER AS weekly_hours,
  (gross_monthly * 100)::BIGINT AS gross_monthly,
  currency,
  (in_kind_monthly * 100)::BIGINT AS in_kind_monthly,
  in_kind_meals_days AS meals_days,
  in_kind_room_days AS room_days,
  whole_dwelling = 'yes' AS whole_dwelling,
  fully_housed_and_fed = 'yes' AS fully_housed_and_fed,
  (rental_value_monthly * 100)::BIGINT AS rental_value_monthly,
  in_kind_written = 'yes' AS in_kind_written,
  annex_scale_from AS annex_from
FROM contract_row;

CREATE OR REPLACE TABLE payment AS
SELECT
  substr(contract, 3)::INTEGER AS contract,
  substr(month, 1, 4)::INTEGER * 12 + substr(month, 6, 2)::INTEGER - 1 AS month,
  paid_on,
  (gross * 100)::BIGINT AS gross,
  currency,
  method,
  account_holder
FROM read_csv(
  getvariable('payments_file'),
  header = true,
  auto_detect = false,
  columns = {
    'contract': 'VARCHAR', 'month': 'VARCHAR', 'paid_on': 'DATE', 'gross': 'DECIMAL(12, 2)', 'currency': 'VARCHAR',
    'method': 'VARCHAR', 'account_holder': 'VARCHAR'
  }
);
