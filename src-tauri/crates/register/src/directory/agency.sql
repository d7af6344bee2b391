-- A body with those it took over from and those that took over from it; what is asked of it stands
-- behind.
SELECT agency.*,
       (SELECT json_group_array(json_object('agency', predecessor, 'day', day, 'act', act)
                                ORDER BY day, id)
        FROM succession WHERE successor = agency.id) AS predecessors,
       (SELECT json_group_array(json_object('agency', successor, 'day', day, 'act', act)
                                ORDER BY day, id)
        FROM succession WHERE predecessor = agency.id) AS successors
FROM agency
