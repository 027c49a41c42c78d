using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Phases.Tests;

public sealed class GlobClaimsTests
{
    [TestCase("src/a.cs", "src/a.cs", true)]
    [TestCase("src/a.cs", "./src/A.cs", true)]
    [TestCase("src/a.cs", "src\\a.cs", true)]
    [TestCase("src", "src/a.cs", true)]
    [TestCase("src/", "src/a.cs", true)]
    [TestCase("src/**", "src/x/a.cs", true)]
    [TestCase("**/*.md", "docs/a.md", true)]
    [TestCase("src/*.cs", "src/b/*.cs", true)]
    [TestCase("src/{a,b}.cs", "src/a.cs", true)]
    [TestCase("src/a.cs", "src/b.cs", false)]
    [TestCase("src/a.cs", "src/a.cs.bak", false)]
    [TestCase("src/app", "src/application.cs", false)]
    [TestCase("src/**", "tests/**", false)]
    [TestCase("src/a*", "src/b.cs", false)]
    public void Overlap_TwoClaims_IsTheSameBothWays(string left, string right, bool expected) =>
        Assert.That((GlobClaims.Overlap(left, right), GlobClaims.Overlap(right, left)), Is.EqualTo((expected, expected)));

    [Test]
    public void Overlap_NoClaims_IsNone() => Assert.That(GlobClaims.Overlap([], ["src/a.cs"]), Is.False);
}
