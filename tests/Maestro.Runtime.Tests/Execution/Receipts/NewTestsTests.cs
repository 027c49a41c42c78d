using Maestro.Runtime.Execution.Receipts;

namespace Maestro.Runtime.Tests.Execution.Receipts;

/// <summary>A test is new where what its name ends with was written, whatever language and runner it is of.</summary>
public sealed class NewTestsTests
{
    private const string CSharp = "public sealed class PriceTests\n{\n    [Test] public void Adds() => Assert.That(1 + 1, Is.EqualTo(2));\n}\n";

    [TestCase("Acme.Tests.PriceTests.Rounds", "[Test] public void Rounds() {}", true)]
    [TestCase("Acme.Tests.PriceTests.Rounds(1,\"a.b\")", "[TestCase(1, \"a.b\")] public void Rounds(int i, string s) {}", true)]
    [TestCase("Acme.Tests.PriceTests.Adds", "[Test] public void Rounds() {}", false)]
    [TestCase("tests.test_price.test_rounds[2-3]", "def test_rounds(a, b):", true)]
    [TestCase("example.com/price.TestRounds", "func TestRounds(t *testing.T) {", true)]
    [TestCase("example.com/price.TestRounds/half_up", "t.Run(\"half_up\", func(t *testing.T) {", true)]
    [TestCase("price::tests::rounds_up", "fn rounds_up() {", true)]
    [TestCase("com.acme.PriceTest.roundsUp()", "@Test void roundsUp() {}", true)]
    [TestCase("price rounds half up", "it('rounds half up', () => {})", true)]
    [TestCase("price rounds half up", "it(\"rounds half up\", () => {})", true)]
    [TestCase("price rounds half up", "it(`rounds half up`, () => {})", true)]
    [TestCase("price.js price rounds half up", "it('up', () => {})", false)]
    [TestCase("price grounds half", "it('rounds half', () => {})", false)]
    [TestCase("test_price.test_it", "x = 'test_it_all'", false)]
    public void FileOf_NameThatIsWritten_IsThatFile(string name, string added, bool found) =>
        Assert.That(Files(CSharp, CSharp + added).FileOf(name), Is.EqualTo(found ? "tests/a.cs" : null));

    [Test]
    public void FileOf_TestsOfAFileThatMoved_AreNotNew()
    {
        var files = new NewTests(new Dictionary<string, string> { ["tests/b.cs"] = CSharp + "[Test] public void Rounds() {}" }, [CSharp]);
        Assert.That(files.FileOf("Acme.Tests.PriceTests.Adds"), Is.Null);
        Assert.That(files.FileOf("Acme.Tests.PriceTests.Rounds"), Is.EqualTo("tests/b.cs"));
    }

    [TestCase("tests/PriceTests.cs", true)]
    [TestCase("src/price.test.ts", true)]
    [TestCase("price_test.go", true)]
    [TestCase("tests/data/prices.json", false)]
    [TestCase("tests/README.md", false)]
    [TestCase("src/Price.cs", false)]
    public void AreIn_PathsOfAllKinds_TellsSourceOfTests(string path, bool tests) => Assert.That(NewTests.AreIn(path), Is.EqualTo(tests));

    private static NewTests Files(string before, string now) => new(new Dictionary<string, string> { ["tests/a.cs"] = now }, [before]);
}
