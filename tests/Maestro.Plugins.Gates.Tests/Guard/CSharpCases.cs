using Maestro.Plugins.Gates.Guard;

namespace Maestro.Plugins.Gates.Tests.Guard;

/// <summary>C#: what weakens and what does not.</summary>
internal static class CSharpCases
{
    private const string Two = "Assert.That(price.Net, Is.EqualTo(3)); Assert.That(price.Gross, Is.EqualTo(4));";

    public static IEnumerable<GuardCase> All { get; } =
    [
        Weak("a test is deleted", "test-deleted", Test("Adds", Two) + Test("Other", "Assert.That(Other(), Is.EqualTo(1));"), Test("Adds", Two)),
        GuardCase.Weak("a file of tests is deleted", "test-deleted", "PriceTests.cs", Class(Test("Adds", Two)), null),
        Weak("a test is commented out", "test-deleted", Test("Adds", Two), $"/* {Test("Adds", Two)} */"),
        Weak("a test stands under #if false", "test-deleted", Test("Adds", Two), $"\n#if false\n{Test("Adds", Two)}\n#endif\n"),
        Weak("a test loses its attribute", "test-deleted", Test("Adds", Two), $"public void Adds() {{ {Two} }}"),
        Weak("a row of a test is removed", "test-deleted", Test("Adds", "Assert.That(Add(a), Is.EqualTo(b));", "[TestCase(1, 2)][TestCase(2, 3)]"), Test("Adds", "Assert.That(Add(a), Is.EqualTo(b));", "[TestCase(1, 2)]")),
        Weak("inline data is removed", "test-deleted", Test("Adds", "Assert.Equal(b, Add(a));", "[Theory][InlineData(1, 2)][InlineData(2, 3)]"), Test("Adds", "Assert.Equal(b, Add(a));", "[Theory][InlineData(1, 2)]")),
        Weak("NUnit's Ignore", "test-skipped", Test("Adds", Two), Test("Adds", Two, "[Test, Ignore(\"later\")]")),
        Weak("NUnit's Explicit on the class", "test-skipped", Test("Adds", Two), Test("Adds", Two), classAttribute: "[Explicit]"),
        Weak("xUnit's Skip", "test-skipped", Test("Adds", Two, "[Fact]"), Test("Adds", Two, "[Fact(Skip = \"flaky\")]")),
        Weak("MSTest's Ignore", "test-skipped", Test("Adds", Two, "[TestMethod]"), Test("Adds", Two, "[TestMethod]\n[Ignore]")),
        Weak("Assert.Ignore within", "test-skipped", Test("Adds", Two), Test("Adds", "Assert.Ignore(\"not now\");" + Two)),
        Weak("a body is emptied", "test-emptied", Test("Adds", Two), Test("Adds", "")),
        Weak("no assertion is left", "test-emptied", Test("Adds", "var price = Make(); " + Two), Test("Adds", "var price = Make();")),
        Weak("a return before the assertions", "test-emptied", Test("Adds", Two), Test("Adds", "return; " + Two)),
        Weak("a return in some cases", "test-emptied", Test("Adds", Two), Test("Adds", "if (price is null) return; " + Two)),
        Weak("if (false) around the assertions", "test-emptied", Test("Adds", Two), Test("Adds", $"if (false) {{ {Two} }}")),
        Weak("Assert.Pass", "test-emptied", Test("Adds", Two), Test("Adds", "Assert.Pass();")),
        Weak("Assert.Pass first", "test-emptied", Test("Adds", Two), Test("Adds", "Assert.Pass(); " + Two)),
        Weak("Assert.That(true)", "test-emptied", Test("Adds", Two), Test("Adds", "Assert.That(true);")),
        Weak("xUnit's Assert.True(true)", "test-emptied", Test("Adds", "Assert.Equal(3, x);", "[Fact]"), Test("Adds", "Assert.True(true);", "[Fact]")),
        Weak("a value is held against itself", "test-emptied", Test("Adds", "Assert.AreEqual(3, x);"), Test("Adds", "Assert.AreEqual(x, x);")),
        Weak("one of two assertions is removed", "assertion-removed", Test("Adds", Two), Test("Adds", "Assert.That(price.Net, Is.EqualTo(3));")),
        Weak("an assertion in a helper is removed", "assertion-removed", Test("Adds", "Holds(price);") + $"void Holds(Price price) {{ {Two} }}", Test("Adds", "Holds(price);") + "void Holds(Price price) { Assert.That(price.Net, Is.EqualTo(3)); }"),
        Weak("AreEqual becomes IsNotNull", "assertion-loosened", Test("Adds", "Assert.AreEqual(3, total);"), Test("Adds", "Assert.IsNotNull(total);")),
        Weak("EqualTo becomes GreaterThan", "assertion-loosened", Test("Adds", "Assert.That(total, Is.EqualTo(3));"), Test("Adds", "Assert.That(total, Is.GreaterThan(0));")),
        Weak("Be becomes NotBeNull", "assertion-loosened", Test("Adds", "total.Should().Be(3);", "[Fact]"), Test("Adds", "total.Should().NotBeNull();", "[Fact]")),
        Weak("a value becomes present beside another", "assertion-loosened", Test("Adds", "Assert.That(total, Is.EqualTo(3));"), Test("Adds", "Assert.That(total, Is.Not.Null); Assert.That(1 + 1, Is.EqualTo(2));")),
        Weak("a tolerance is widened", "assertion-loosened", Test("Adds", "Assert.That(total, Is.EqualTo(3).Within(0.01));"), Test("Adds", "Assert.That(total, Is.EqualTo(3).Within(5));")),
        Weak("a tolerance is brought in", "assertion-loosened", Test("Adds", "Assert.That(total, Is.EqualTo(3.0));"), Test("Adds", "Assert.That(total, Is.EqualTo(3.0).Within(1));")),
        Weak("xUnit compares fewer digits", "assertion-loosened", Test("Adds", "Assert.Equal(3.14159, pi, 5);", "[Fact]"), Test("Adds", "Assert.Equal(3.14159, pi, 1);", "[Fact]")),
        Weak("DoesNotThrow instead of Throws", "assertion-loosened", Test("Adds", "Assert.Throws<IOException>(() => Read());"), Test("Adds", "Assert.DoesNotThrow(() => Read());")),
        Weak("a catch that swallows", "assertion-loosened", Test("Adds", Two), Test("Adds", $"try {{ {Two} }} catch (Exception) {{ }}")),
        Weak("it is tried until it passes", "assertion-loosened", Test("Adds", Two), Test("Adds", Two, "[Test, Retry(5)]")),
        Weak("|| true", "test-emptied", Test("Adds", "Assert.That(total == 3);"), Test("Adds", "Assert.That(total == 3 || true);")),
        Weak("a pragma", "rule-relaxed", "void A() { int x; }", "\n#pragma warning disable CS0168\nvoid A() { int x; }"),
        Weak("SuppressMessage", "rule-relaxed", "void A() { }", "[SuppressMessage(\"Style\", \"IDE0060\")] void A() { }"),
        Weak("nullable is off", "rule-relaxed", "void A() { }", "\n#nullable disable\nvoid A() { }"),

        Fine("a test is added", Test("Adds", Two), Test("Adds", Two) + Test("New", Two)),
        Fine("an assertion is added", Test("Adds", Two), Test("Adds", Two + "Assert.That(price.Tax, Is.EqualTo(1));")),
        Fine("another expected value", Test("Adds", "Assert.That(total, Is.EqualTo(3));"), Test("Adds", "Assert.That(total, Is.EqualTo(30));")),
        Fine("another row", Test("Adds", "Assert.That(Add(a), Is.EqualTo(b));", "[TestCase(1, 2)]"), Test("Adds", "Assert.That(Add(a), Is.EqualTo(b));", "[TestCase(1, 3)]")),
        Fine("laid out anew", Test("Adds", Two), Test("Adds", "\n    Assert.That(\n        price.Net,\n        Is.EqualTo(3));\n    Assert.That(price.Gross, Is.EqualTo(4)); // as before\n")),
        Fine("a test is renamed", Test("Adds", "var price = Make(1, 2); " + Two), Test("Adds_TwoPrices_GivesTheirSum", "var price = Make(1, 2); " + Two)),
        new("a test moves to another file", [], new GuardedChange("A.cs", Class(Test("Adds", Two)), null), new GuardedChange("sub/B.cs", null, Class(Test("Adds", Two)))),
        new("a test moves to another class", [], new GuardedChange("A.cs", Class(Test("Adds", Two)), null), new GuardedChange("B.cs", null, Class(Test("Adds", Two)).Replace("PriceTests", "SumTests", StringComparison.Ordinal))),
        Fine("assertions move into a helper", Test("Adds", Two), Test("Adds", "Holds(price);") + $"static void Holds(Price price) {{ {Two} }}"),
        Fine("assertions are put together", Test("Adds", Two), Test("Adds", $"Assert.Multiple(() => {{ {Two} }});")),
        Fine("two values are compared at once", Test("Adds", Two), Test("Adds", "Assert.That((price.Net, price.Gross), Is.EqualTo((3, 4)));")),
        Fine("three tests become one with rows", Test("One", "Assert.That(Add(1), Is.EqualTo(2));") + Test("Two", "Assert.That(Add(2), Is.EqualTo(3));") + Test("Three", "Assert.That(Add(3), Is.EqualTo(4));"), Test("Adds", "Assert.That(Add(value), Is.EqualTo(sum));", "[TestCase(1, 2)][TestCase(2, 3)][TestCase(3, 4)]")),
        Fine("rows come from a source", Test("Adds", "Assert.That(Add(a), Is.EqualTo(b));", "[TestCase(1, 2)][TestCase(2, 3)]"), Test("Adds", "Assert.That(Add(a), Is.EqualTo(b));", "[TestCaseSource(nameof(Rows))]")),
        Fine("NUnit's words for the same", Test("Adds", "Assert.AreEqual(3, total);"), Test("Adds", "Assert.That(total, Is.EqualTo(3));")),
        Fine("an assertion becomes stronger", Test("Adds", "Assert.IsNotNull(total);"), Test("Adds", "Assert.AreEqual(3, total);")),
        Fine("one object is compared part by part", Test("Adds", "Assert.AreEqual(expected, order);"), Test("Adds", "Assert.That(order, Is.Not.Null); Assert.That(order.Id, Is.EqualTo(1)); Assert.That(order.Name, Is.EqualTo(\"a\"));")),
        Fine("an ignored test is deleted", Test("Adds", Two) + Test("Old", Two, "[Test, Ignore(\"x\")]"), Test("Adds", Two)),
        Fine("an ignored test runs again", Test("Adds", Two, "[Test, Ignore(\"x\")]"), Test("Adds", Two)),
        Fine("code that is no test", "public int Add(int a) { if (a < 0) return 0; return a; }", "public int Add(int a) => a;"),
        Fine("words of the guard in a text", "void A() { }", "void A() { var s = \"#pragma warning disable CS1 [Ignore]\"; }"),
        new("a pragma moves with its code", [], new GuardedChange("A.cs", "#pragma warning disable CS1\nclass A { }", null), new GuardedChange("B.cs", null, "#pragma warning disable CS1\nclass A { }")),
    ];

    private static GuardCase Weak(string name, string code, string before, string after, string classAttribute = "") =>
        GuardCase.Weak(name, code, "PriceTests.cs", Class(before), classAttribute + Class(after));

    private static GuardCase Fine(string name, string before, string after) => GuardCase.Fine(name, "PriceTests.cs", Class(before), Class(after));

    private static string Test(string name, string body, string attributes = "[Test]") =>
        $"\n{(attributes.StartsWith("[TestCase", StringComparison.Ordinal) || attributes.Contains("Test", StringComparison.Ordinal) || attributes.Contains("Fact", StringComparison.Ordinal) || attributes.Contains("Theory", StringComparison.Ordinal) ? attributes : "[Test]" + attributes)}\npublic void {name}() {{ {body} }}\n";

    private static string Class(string members) => $"public class PriceTests {{\n{members}\n}}\n";
}
