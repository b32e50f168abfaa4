// Neo4j only: the nodes at the ends of relationships that a query answered, by the server's own ids.
MATCH (node)
WHERE elementId(node) IN $elements
RETURN node;
