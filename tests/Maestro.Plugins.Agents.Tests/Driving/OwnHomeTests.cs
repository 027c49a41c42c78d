using Maestro.Plugins.Agents.Driving;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Driving;

/// <summary>Files that are lent to an agent, whatever it does to its home meanwhile.</summary>
[NonParallelizable] // It is about the user's home, which a variable tells.
[Platform("Linux")]
public sealed class OwnHomeTests
{
    private TempFolder folder = null!;
    private string? home;

    [SetUp]
    public void Create()
    {
        folder = new();
        home = Environment.GetEnvironmentVariable("HOME");
        Environment.SetEnvironmentVariable("HOME", folder.Folder("user"));
        folder.Write("user/.agent/login.json", "mine");
    }

    [TearDown]
    public void Remove()
    {
        Environment.SetEnvironmentVariable("HOME", home);
        folder.Dispose();
    }

    [Test]
    public void Make_Credentials_AreLentAndTakenBack()
    {
        var own = Make();
        Assert.That(folder.Read("root/home/.agent/login.json"), Is.EqualTo("mine"));

        own.Dispose();

        Assert.That((File.Exists(folder.Path("root/home/.agent/login.json")), folder.Read("user/.agent/login.json")), Is.EqualTo((false, "mine")));
    }

    [Test]
    public void Dispose_AgentLinkedTheFolderToTheUsers_LeavesTheUsersFiles()
    {
        var own = Make();
        Directory.Delete(folder.Path("root/home/.agent"), recursive: true);
        Directory.CreateSymbolicLink(folder.Path("root/home/.agent"), folder.Path("user/.agent"));

        own.Dispose();

        Assert.That(folder.Read("user/.agent/login.json"), Is.EqualTo("mine"));
        Assert.That(OwnHome.Make(folder.Path("root"), [".agent/login.json"]).Problem, Does.Contain("put a link in its way"));
    }

    [Test]
    public void Dispose_AgentMadeAFolderOfTheFile_IsTakenBack()
    {
        var own = Make();
        File.Delete(folder.Path("root/home/.agent/login.json"));
        folder.Write("root/home/.agent/login.json/x", "y");

        own.Dispose();

        Assert.That(Directory.Exists(folder.Path("root/home/.agent/login.json")), Is.False);
    }

    [Test]
    public void Make_FileIsALinkByNow_IsReplacedAndNotWrittenThrough()
    {
        folder.Write("elsewhere", "theirs");
        folder.Folder("root/home/.agent");
        File.CreateSymbolicLink(folder.Path("root/home/.agent/login.json"), folder.Path("elsewhere"));

        using var own = Make();

        Assert.That((folder.Read("elsewhere"), folder.Read("root/home/.agent/login.json")), Is.EqualTo(("theirs", "mine")));
    }

    private OwnHome Make() => OwnHome.Make(folder.Folder("root"), [".agent/login.json"]).Home!;
}
