-- The end of both peers' text: which codes an assessed month has, and what each lacks.
SELECT contract, month, 'CURRENCY_NOT_EURO' AS code, agreed_cents AS agreed, due_cents AS due, paid_cents AS paid, 0 AS shortfall
FROM assessed WHERE currency <> 'EUR' OR (tested AND foreign_currency)
UNION ALL
SELECT contract, month, 'SCALE_UNKNOWN', agreed_cents, due_cents, paid_cents, 0
FROM assessed WHERE currency = 'EUR' AND domestic_days > 0 AND sector_cents IS NULL
UNION ALL
SELECT contract, month, 'PAY_BELOW_SECTOR_SCALE', agreed_cents, due_cents, paid_cents, sector_cents - agreed_cents
FROM assessed WHERE currency = 'EUR' AND agreed_cents < sector_cents
UNION ALL
SELECT contract, month, 'PAY_BELOW_NATIONAL_FLOOR', agreed_cents, due_cents, paid_cents, floor_cents - agreed_cents
FROM assessed WHERE currency = 'EUR' AND agreed_cents < floor_cents
UNION ALL
SELECT contract, month, 'WAGE_NOT_INDEXED', agreed_cents, due_cents, paid_cents, not_raised
FROM assessed WHERE currency = 'EUR' AND lacking > 0
UNION ALL
SELECT contract, month, 'PAYMENT_MISSING', agreed_cents, due_cents, paid_cents, due_cents - allowed
FROM assessed WHERE currency = 'EUR' AND tested AND NOT has_payment
UNION ALL
SELECT contract, month, 'PAID_LESS_THAN_DUE', agreed_cents, due_cents, paid_cents, due_cents - allowed - paid_cents
FROM assessed WHERE currency = 'EUR' AND tested AND has_payment AND paid_cents + allowed < due_cents
UNION ALL
SELECT contract, month, 'PAID_LATE', agreed_cents, due_cents, paid_cents, 0
FROM assessed WHERE currency = 'EUR' AND tested AND late
UNION ALL
SELECT contract, month, 'PAY_CASH', agreed_cents, due_cents, paid_cents, 0
FROM assessed WHERE currency = 'EUR' AND tested AND cash
UNION ALL
SELECT contract, month, 'ACCOUNT_NOT_SOLE', agreed_cents, due_cents, paid_cents, 0
FROM assessed WHERE currency = 'EUR' AND tested AND not_sole
UNION ALL
SELECT contract, month, 'IN_KIND_NOT_WRITTEN', agreed_cents, due_cents, paid_cents, withheld
FROM assessed WHERE currency = 'EUR' AND NOT in_kind_written AND withheld > 0
UNION ALL
SELECT contract, month, 'IN_KIND_OVER_FIXED_VALUE', agreed_cents, due_cents, paid_cents, withheld - fixed_value
FROM assessed WHERE currency = 'EUR' AND in_kind_written AND withheld > fixed_value
UNION ALL
SELECT contract, month, 'IN_KIND_OVER_CAP', agreed_cents, due_cents, paid_cents, withheld - cap
FROM assessed WHERE currency = 'EUR' AND in_kind_written AND withheld > cap
UNION ALL
SELECT contract, month, 'NOT_FULL_TIME', agreed_cents, due_cents, paid_cents, 0
FROM assessed WHERE currency = 'EUR' AND weekly_hours < 3800
UNION ALL
SELECT contract, month, 'HOURS_OVER_LIMIT', agreed_cents, due_cents, paid_cents, 0
FROM assessed WHERE currency = 'EUR' AND weekly_hours > 4000
UNION ALL
SELECT contract, month, 'SCALE_ANNEX_STALE', agreed_cents, due_cents, paid_cents, 0
FROM assessed WHERE currency = 'EUR' AND annex_from < in_force_from;
