using Maestro.Plugins.DotNet.Projects;
using Maestro.Tests;

namespace Maestro.Plugins.DotNet.Tests.Projects;

/// <summary>A solution of which one project cannot be evaluated is not passed off as one that was read.</summary>
public sealed class BrokenSolutionTests
{
    [TestCase("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>", TestName = "no whole XML")]
    [TestCase("<Project Sdk=\"No.Such.Sdk\" />", TestName = "an SDK that is nowhere")]
    [TestCase("<Project Sdk=\"Microsoft.NET.Sdk\"><Import Project=\"gone.props\" /></Project>", TestName = "an import that is not there")]
    [TestCase(null, TestName = "a project that is not there")]
    public async Task Read_OneProjectIsBroken_SaysSo(string? broken)
    {
        using var folder = new TempFolder();
        folder.Write("Shop.slnx", "<Solution><Project Path=\"app/app.csproj\" /><Project Path=\"broken/broken.csproj\" /></Solution>");
        folder.Write("app/app.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include=\"Acme\" Version=\"1.0.0\" /></ItemGroup></Project>");
        if (broken is not null)
            folder.Write("broken/broken.csproj", broken);

        var solution = await new RestoreGraph(new RealProcesses()).ReadAsync(folder.Root, ["Shop.slnx"], default);

        Assert.That(solution.Unread.Single(), Does.StartWith("Shop.slnx: ").And.Contain("error"));
    }
}
