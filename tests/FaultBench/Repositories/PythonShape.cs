namespace FaultBench.Repositories;

/// <summary>A package of Python's and its tests, by what Python brings itself.</summary>
internal static class PythonShape
{
    /// <summary>The repository.</summary>
    public static Shape Made { get; } = new("Python", "python3", new Dictionary<string, string>
    {
        [".gitignore"] = "__pycache__/\n",
        ["shop/__init__.py"] = "",
        ["shop/price.py"] = "def plus(a, b):\n    return a + b\n",
        ["tests/__init__.py"] = "",
        ["tests/test_price.py"] = "import unittest\n\nfrom shop.price import plus\n\n\nclass PriceTests(unittest.TestCase):\n    def test_plus_adds(self):\n        self.assertEqual(plus(120, 35), 155)\n",
    },
    "  test: { use: command, run: python3 -m unittest discover -s tests -t ., timeout_seconds: 60 }", "python3 -m unittest discover -s tests -t .");
}
