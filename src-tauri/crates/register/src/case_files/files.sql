SELECT case_file.*, count(document.id) AS documents, coalesce(sum(document.pages), 0) AS pages,
       min(document.date) AS dated_from, max(document.date) AS dated_to,
       max(filed.filed_at) AS last_filed_at
FROM case_file
LEFT JOIN filed ON filed.case_file = case_file.id
LEFT JOIN document ON document.id = filed.document
WHERE /* condition */
GROUP BY case_file.id
