namespace FaultBench.Repositories;

/// <summary>A library of Node's and its tests, by Node's own runner.</summary>
internal static class NodeShape
{
    /// <summary>The repository.</summary>
    public static Shape Made { get; } = new("Node", "node", new Dictionary<string, string>
    {
        ["package.json"] = "{ \"name\": \"shop\", \"version\": \"1.0.0\", \"private\": true, \"scripts\": { \"test\": \"node --test tests/\" } }\n",
        ["src/price.js"] = "exports.plus = (a, b) => a + b;\n",
        ["tests/price.test.js"] = "const test = require('node:test');\nconst assert = require('node:assert');\nconst { plus } = require('../src/price.js');\n\ntest('plus adds', () => assert.strictEqual(plus(120, 35), 155));\n",
    },
    "  test: { run: 'node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=junit --test-reporter-destination={results}/tests.xml tests/*.test.js', results: junit, timeout_seconds: 60 }", "node --test tests/*.test.js");
}
