using System.Collections;
using System.Reflection;
using System.Text.Json;
using Maestro.Testing;

namespace Browser.Tests.Reports;

/// <summary>A run in which every single text is an attack: whatever field the contract has, now or later, is filled.</summary>
internal static class Hostile
{
    /// <summary>Breaks out of elements, attributes, comments, styles, scripts, Markdown and lines, and reorders what is read.</summary>
    public const string Text =
        "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\">\" onmouseover=\"window.hacked=1\" ' ]]> --> </style></script></title></svg> "
        + "[x](javascript:y) ![i](http://e/i.png) **b** `c`\n# heading\r\n- item | cell \u202e\u2066\u001b[31m\0\u0007 &lt; \ud800";

    public static TestRun Run() => new()
    {
        Artifacts = [Filled<WorkPlan>(), Filled<TaskGraph>(), Filled<ChangeSet>(), Filled<ValidationResult>(), Filled<ReviewResult>(), Filled<ResultTable>()],
        ScriptedHistory = Filled<ScriptedHistory>(),
    };

    private static T Filled<T>() => (T)Fill(typeof(T), 0)!;

    private static object? Fill(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Text;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(1);
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateTimeOffset))
            return TestRunStart;
        if (type == typeof(TimeSpan))
            return TimeSpan.FromSeconds(3);
        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(1, type);
        if (type == typeof(JsonElement) || depth > 6)
            return null;
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var value])
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
            if (Fill(value, depth + 1) is { } filled)
                map.Add(Fill(key, depth + 1)!, filled);
            return map;
        }
        return type.IsGenericType && type.GetGenericArguments() is [var item] ? List(item, depth) : Record(type, depth);
    }

    private static readonly DateTimeOffset TestRunStart = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static IList List(Type item, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        if (Fill(item, depth + 1) is { } filled)
            list.Add(filled);
        return list;
    }

    private static object Record(Type type, int depth)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Fill(p.ParameterType, depth + 1))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null))
            if (Fill(property.PropertyType, depth + 1) is { } filled)
                property.SetValue(made, filled);
        return made;
    }
}
