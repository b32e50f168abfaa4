// One writer at a time: whoever writes the one Graph node first, goes first. The node also keeps the form of the graph.
MERGE (g:Graph {id: 'jinmai'}) SET g.format = 1;
