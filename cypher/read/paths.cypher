// Chains follow what articles say; what follows from a name alone (derived) would join everything in one town.

// == next
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE r.derived = false
RETURN DISTINCT id, o.id AS next
ORDER BY id, next;

// == hops
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})-[r]-(b:Entity {id: pair[1]})
WHERE r.derived = false
RETURN type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS properties
ORDER BY r.id;
