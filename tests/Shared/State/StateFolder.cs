/// <summary>
/// Where the runs keep things that are carried out in the tests' own process: a folder of their own, gone with them. In no namespace, so that it
/// is set up for the whole project.
/// </summary>
[SetUpFixture]
#pragma warning disable CA1050 // NUnit sets up for a namespace; outside of all it is for the project.
public sealed class StateFolder
#pragma warning restore CA1050
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
