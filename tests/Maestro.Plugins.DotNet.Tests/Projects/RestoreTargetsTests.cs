using Maestro.Plugins.DotNet.Projects;

namespace Maestro.Plugins.DotNet.Tests.Projects;

public sealed class RestoreTargetsTests
{
    [TestCase("Shop.sln", "Shop.sln", "src/Shop.csproj", "src/Part.slnx", TestName = "the solution at the root")]
    [TestCase("Shop.sln All.SLNX", "Shop.sln", "All.SLNX", "src/Shop.csproj", TestName = "all solutions at the root")]
    [TestCase("src/Shop.sln web/Web.slnx", "src/Shop.sln", "web/Web.slnx", "Tools.csproj", TestName = "else those below it")]
    [TestCase("src/Shop.csproj lib/Lib.fsproj Old.vbproj", "src/Shop.csproj", "lib/Lib.fsproj", "Old.vbproj", "Build.proj", "Shop.csproj.user", TestName = "else the projects")]
    [TestCase("", "README.md", ".config/dotnet-tools.json", TestName = "nothing")]
    public void In_Files_AreWhatRestoreIsCalledWith(string targets, params string[] files) => Assert.That(string.Join(' ', RestoreTargets.In(files)), Is.EqualTo(targets));
}
