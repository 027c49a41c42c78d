namespace EndToEnd.Shapes;

/// <summary>Where the runs keep things that are carried out in this process: a folder of their own, gone with them.</summary>
[SetUpFixture]
public sealed class StateFolder
{
    private readonly string folder = Directory.CreateTempSubdirectory("maestro-home-").FullName;

    [OneTimeSetUp]
    public void Use() => Environment.SetEnvironmentVariable("MAESTRO_HOME", folder);

    [OneTimeTearDown]
    public void Remove()
    {
        Environment.SetEnvironmentVariable("MAESTRO_HOME", null);
        Directory.Delete(folder, recursive: true);
    }
}
