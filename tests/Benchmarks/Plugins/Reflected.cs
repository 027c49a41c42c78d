using System.Reflection;
using Maestro;

namespace Benchmarks.Plugins;

/// <summary>What a host does by hand with a loaded assembly: looks through its types for extensions and makes each with whatever its constructor asks for.</summary>
internal static class Reflected
{
    /// <summary>The extensions of an assembly.</summary>
    internal static IEnumerable<object> Extensions(Assembly assembly) => assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IQualityGate))).Select(Make);

    private static object Make(Type type)
    {
        if (type.IsInterface)
            type = type.Assembly.GetTypes().Single(t => t.IsClass && t.IsAssignableTo(type));
        var arguments = type.GetConstructors().Single().GetParameters().Select(p => Make(p.ParameterType)).ToArray();
        return Activator.CreateInstance(type, arguments)!;
    }
}
