// Entity nodes, one statement a label: a label cannot be a parameter on both stores.

// == Institution
UNWIND $ids AS id MERGE (e:Entity {id: id}) ON CREATE SET e:Institution;

// == Park
UNWIND $ids AS id MERGE (e:Entity {id: id}) ON CREATE SET e:Park;

// == Program
UNWIND $ids AS id MERGE (e:Entity {id: id}) ON CREATE SET e:Program;

// == Official
UNWIND $ids AS id MERGE (e:Entity {id: id}) ON CREATE SET e:Official;

// == Place
UNWIND $ids AS id MERGE (e:Entity {id: id}) ON CREATE SET e:Place;

// == Group
UNWIND $ids AS id MERGE (e:Entity {id: id}) ON CREATE SET e:Group;

// == Metric
UNWIND $ids AS id MERGE (e:Entity {id: id}) ON CREATE SET e:Metric;
