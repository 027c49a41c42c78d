using System.ComponentModel;
using System.Reflection;
using System.Runtime.Loader;
using Maestro.Runtime.Plugins;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>Our own options are explained, and what is told of their defaults is so.</summary>
public sealed class BundledOptionsTests
{
    private static IEnumerable<TestCaseData> Options =>
        from plugin in EditorBench.Bundled.Plugins
        from extension in plugin.Extensions
        from option in extension.Options
        select new TestCaseData(plugin.Location.Dll, extension.OptionsType, option).SetArgDisplayNames($"{extension.Kind} {extension.Id}", option.Key);

    [Test]
    public void Options_AreFound() => Assert.That(Options.Count(), Is.GreaterThan(8));

    [TestCaseSource(nameof(Options))]
    public void Option_IsDescribed(string dll, string type, object option) => Assert.That(((OptionInfo)option).Description, Does.EndWith("."));

    [TestCaseSource(nameof(Options))]
    public void Option_Default_IsWhatTheClassHas(string dll, string type, object option)
    {
        var loaded = new AssemblyLoadContext(null, isCollectible: true).LoadFromAssemblyPath(dll).GetType(type, throwOnError: true)!;
        var info = (OptionInfo)option;
        var property = loaded.GetProperty(info.Property)!;
        var value = property.GetValue(Activator.CreateInstance(loaded));
        Assert.That(property.GetCustomAttribute<DefaultValueAttribute>()?.Value, value is int or long or double or bool || (value is string text && text.Length > 0) ? Is.EqualTo(value) : Is.Null);
        Assert.That(info.Default is null ? null : Convert.ChangeType(info.Default, property.PropertyType, null), Is.EqualTo(property.GetCustomAttribute<DefaultValueAttribute>()?.Value));
    }
}
