using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Gates.Tests.Changes;

public sealed class PathGlobTests
{
    [TestCase("src/*.cs", "src/a.cs", true)]
    [TestCase("src/*.cs", "src/b/a.cs", false)]
    [TestCase("**/*.cs", "a.cs", true)]
    [TestCase("**/*.cs", "src/b/a.cs", true)]
    [TestCase("**/Migrations/**", "src/Migrations/m.cs", true)]
    [TestCase("**/Migrations/**", "src/Migrations.cs", false)]
    [TestCase("src/**", "src", false)]
    [TestCase("a.cs", "b/a.cs", false)]
    public void Matches_ByFolders(string glob, string path, bool expected) => Assert.That(PathGlob.Matches(glob, path), Is.EqualTo(expected));
}
