-- The deadline of `entry` that counts. What a leader set or put off outranks what the letter asks
-- for, and that what a rule says; of the same rank the last one set. A paper that asks for several
-- things is due with the first of them. Without a deadline of its own it is due with who leads.
(SELECT counting.due
 FROM deadline AS counting
 LEFT JOIN assignment AS holder ON holder.id = counting.assignment
 WHERE counting.entry = entry.id /* counting */
   AND coalesce(holder.role, 'lead') = 'lead'
   AND NOT EXISTS (
       SELECT 1 FROM deadline AS other
       WHERE other.entry = counting.entry /* other */
         AND other.assignment IS counting.assignment
         AND other.asks_for = counting.asks_for
         AND (CASE other.source WHEN 'rule' THEN 0 WHEN 'letter' THEN 1 ELSE 2 END, other.id)
           > (CASE counting.source WHEN 'rule' THEN 0 WHEN 'letter' THEN 1 ELSE 2 END, counting.id))
 ORDER BY counting.assignment IS NOT NULL, substr(counting.due || 'T24:00', 1, 16)
 LIMIT 1)
