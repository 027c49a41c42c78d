using System.Runtime.InteropServices;

namespace Maestro.Runtime.Tests.Plugins.Loading;

/// <summary>A plugin brings what it needs, managed and native, and shares none of it with another.</summary>
public sealed class OwnLibrariesTests
{
    private PluginBench bench = null!;

    [SetUp]
    public void Make() => bench = new();

    [TearDown]
    public void Remove() => bench.Dispose();

    // Two majors of one library, by one name and with one static, as two plugins of two authors would bring them.
    [Test]
    public void Judge_TwoMajorsOfOneLibrary_EachHasItsOwn()
    {
        foreach (var (plugin, major) in new[] { ("P", 12), ("Q", 13) })
        {
            var library = Path.Combine(Directory.CreateDirectory(Path.Combine(bench.Folder, plugin)).FullName, "Newtonsoft.Json.dll");
            PluginSource.Emit(library, $$"""
                [assembly: System.Reflection.AssemblyVersion("{{major}}.0.0.0")]
                namespace Newtonsoft.Json { public static class JsonConvert { public static int Calls; public static string Only{{major}}() => $"{typeof(JsonConvert).Assembly.GetName().Version} {++Calls}"; } }
                """);
            bench.With(plugin, PluginSource.Gate(attribute: $"[Extension(\"{plugin}\")]", body: $"Newtonsoft.Json.JsonConvert.Only{major}()"), null, library);
        }
        Assert.That(bench.Judge(id: "P"), Is.EqualTo("12.0.0.0 1"));
        Assert.That(bench.Judge(id: "Q"), Is.EqualTo("13.0.0.0 1"));
    }

    // The tool has this one loaded itself.
    [Test]
    public void Judge_LibraryTheToolHasToo_IsThePluginsOwn()
    {
        var library = Path.Combine(Directory.CreateDirectory(Path.Combine(bench.Folder, "P")).FullName, "YamlDotNet.dll");
        PluginSource.Emit(library, "[assembly: System.Reflection.AssemblyVersion(\"1.2.3.4\")] public static class Yaml { public static string Tell => typeof(Yaml).Assembly.GetName().Version!.ToString(); }");
        Assert.That(bench.With("P", PluginSource.Gate(body: "Yaml.Tell"), null, library).Judge(), Is.EqualTo("1.2.3.4"));
    }

    [TestCase("", false)]
    [TestCase("", true)]
    [TestCase("runtimes/{0}/native", false)]
    [TestCase("runtimes/{0}/native", true)]
    public void Judge_NativeLibrary_IsFound(string below, bool listed)
    {
        var relative = Path.Combine(string.Format(null, below, RuntimeInformation.RuntimeIdentifier), NativeLibrary.Name).Replace('\\', '/');
        var file = Path.Combine(bench.Folder, "P", relative);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Copy(NativeLibrary.File, file);
        if (listed)
            File.WriteAllText(Path.Combine(bench.Folder, "P", "P.deps.json"), $$"""
                {
                  "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0", "signature": "" },
                  "targets": { ".NETCoreApp,Version=v10.0": {
                    "P/1.0.0": { "dependencies": { "Acme.Native": "1.0.0" }, "runtime": { "P.dll": {} } },
                    "Acme.Native/1.0.0": { {{(below.Length == 0 ? $"\"native\": {{ \"{relative}\": {{}} }}" : $"\"runtimeTargets\": {{ \"{relative}\": {{ \"rid\": \"{RuntimeInformation.RuntimeIdentifier}\", \"assetType\": \"native\" }} }}")}} } } },
                  "libraries": {
                    "P/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
                    "Acme.Native/1.0.0": { "type": "package", "serviceable": false, "sha512": "" } }
                }
                """);
        bench.With("P", PluginSource.Gate(body: "Level().ToString()", constructor: "[System.Runtime.InteropServices.DllImport(\"acme\", EntryPoint = \"sqlite3_libversion_number\")] private static extern int Level();"));
        Assert.That(int.Parse(bench.Judge(), null), Is.GreaterThan(3_000_000));
    }
}
