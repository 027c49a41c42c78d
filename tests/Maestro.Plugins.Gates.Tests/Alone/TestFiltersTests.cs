using Maestro.Plugins.Gates.Alone;

namespace Maestro.Plugins.Gates.Tests.Alone;

public sealed class TestFiltersTests
{
    [TestCase("dotnet test", "N.T.M", "dotnet test --filter 'FullyQualifiedName=N.T.M'")]
    [TestCase("dotnet test X.sln -- NUnit.Seed=1", "N.T.M;N.T.O", "dotnet test --filter 'FullyQualifiedName=N.T.M|FullyQualifiedName=N.T.O' X.sln -- NUnit.Seed=1")]
    [TestCase("cd a && CI=1 dotnet  test", "N.T.M", "cd a && CI=1 dotnet  test --filter 'FullyQualifiedName=N.T.M'")]
    [TestCase("dotnet test", "N.T.M(1)", "dotnet test --filter 'FullyQualifiedName=N.T.M'")]
    [TestCase("dotnet test", "N.T.M(\"a\");N.T.M(\"b\")", "dotnet test --filter 'FullyQualifiedName=N.T.M'")]
    [TestCase("dotnet test", "N.T<A,B>.M&M", @"dotnet test --filter 'FullyQualifiedName=N.T<A%2CB>.M\&M'")]
    [TestCase("python3 -m pytest -q", "tests.test_m.TestA.test_x[a b]", "python3 -m pytest -k '(TestA and test_x)' -q")]
    [TestCase("pytest", "test_m.test_x;test_m.test_y", "pytest -k '(test_m and test_x) or (test_m and test_y)'")]
    [TestCase("poetry run pytest", "test_x", "poetry run pytest -k test_x")]
    [TestCase("go test ./...", "example.org/m/pkg.TestA/sub;example.org/m/pkg.TestB", "go test -run '^(TestA|TestB)$' ./...")]
    [TestCase("npx jest --ci", "math adds.math adds", "npx jest -t '^(math adds)$' --ci")]
    [TestCase("vitest run", "src/a.test.ts.math > adds (1)", @"vitest run -t '^(math adds \(1\))$'")]
    public void Narrow_RunnerThatIsKnown_NamesTheTests(string commandLine, string names, string expected) =>
        Assert.That(TestFilters.Narrow(commandLine, names.Split(';')), Is.EqualTo(expected));

    [TestCase("make test", "N.T.M", Description = "nobody knows what make runs")]
    [TestCase("echo dotnet test", "N.T.M", Description = "not the program")]
    [TestCase("dotnet test a; dotnet test b", "N.T.M", Description = "which of the two?")]
    [TestCase("dotnet test --filter Category=Fast", "N.T.M", Description = "it has a filter of its own")]
    [TestCase("pytest -k fast", "test_x")]
    [TestCase("pytest", "a sentence as a name")]
    [TestCase("go test -run X", "pkg.TestA")]
    [TestCase("go test", "pkg.NoTest")]
    [TestCase("jest -t x", "adds")]
    [TestCase("jest", "some.class.name")]
    [TestCase("dotnet test", "N.T.M\n", Description = "nothing that ends a line goes into a command")]
    [TestCase("dotnet test", "")]
    public void Narrow_AnythingElse_IsLeftAlone(string commandLine, string name) =>
        Assert.That(TestFilters.Narrow(commandLine, name.Length == 0 ? [] : [name]), Is.Null);

    [TestCase("it's")]
    [TestCase("$(touch x)")]
    [TestCase("`touch x`")]
    public void Narrow_NameWithAMeaningInTheShell_IsOneWord(string name)
    {
        var narrowed = TestFilters.Narrow("vitest run", [name]);

        var quoted = narrowed!["vitest run -t ".Length..].Replace(@"'\''", "");
        Assert.That(quoted[1..^1], Does.Not.Contain("'"), narrowed);
    }

    [Test]
    public void Narrow_MoreNamesThanACommandLineHolds_IsLeftAlone() =>
        Assert.That(TestFilters.Narrow("dotnet test", [.. Enumerable.Range(0, 1000).Select(i => $"Name.Space.Fixture.Test{i}")]), Is.Null);
}
