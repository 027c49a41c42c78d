namespace Maestro.Runtime.Tests.Plugins.Contracts;

/// <summary>Names that match are not enough: what a plugin was compiled against must be here with its whole signature.</summary>
public sealed class SignatureTests
{
    // What was there, what is here, how it is used, what is said; nothing when the runtime would bind it.
    private static IEnumerable<TestCaseData> Table()
    {
        yield return Case("ParameterType", "public class X { public void Run(int a) { } }", "public class X { public void Run(long a) { } }", "new X().Run(1);", "X.Run(int) is here X.Run(long)");
        yield return Case("ParameterAdded", "public class X { public void Run(int a) { } }", "public class X { public void Run(int a, string b = \"\") { } }", "new X().Run(1);", "X.Run(int) is here X.Run(int, string)");
        yield return Case("ParameterByReference", "public class X { public void Run(int a) { } }", "public class X { public void Run(ref int a) { } }", "new X().Run(1);", "X.Run(int) is here X.Run(int by reference)");
        yield return Case("ReturnType", "public class X { public int Run() => 1; }", "public class X { public long Run() => 1; }", "new X().Run();", "int X.Run() is here long X.Run()");
        yield return Case("ReturnTypeOfTheContract", "public class Y { } public class X { public Y Run() => null!; }", "public class Y { } public class Z { } public class X { public Z Run() => null!; }", "new X().Run();", "Y X.Run() is here Z X.Run()");
        yield return Case("Static", "public class X { public static void Run() { } }", "public class X { public void Run() { } }", "X.Run();", "static void X.Run() is here void X.Run()");
        yield return Case("Arity", "public class X { public void Run<T>() { } }", "public class X { public void Run<T, U>() { } }", "new X().Run<int>();", "X.Run<>() is here X.Run<,>()");
        yield return Case("GenericArgument", "public class X { public void Run(List<int> a) { } }", "public class X { public void Run(List<string> a) { } }", "new X().Run([]);", "X.Run(List<int>) is here X.Run(List<string>)");
        yield return Case("Array", "public class X { public void Run(int[] a) { } }", "public class X { public void Run(int[,] a) { } }", "new X().Run([]);", "X.Run(int[]) is here X.Run(int[, ])");
        yield return Case("PropertyType", "public class X { public int Level => 1; }", "public class X { public long Level => 1; }", "_ = new X().Level;", "int X.Level { get; } is here long X.Level { get; }");
        yield return Case("InitThatIsSet", "public class X { public int Level { get; init; } }", "public class X { public int Level { get; set; } }", "_ = new X { Level = 1 };", "int X.Level { init; } is here int X.Level { set; }");
        yield return Case("SetterGone", "public class X { public int Level { get; set; } }", "public class X { public int Level { get; } }", "new X().Level = 1;", "missing X.Level");
        yield return Case("FieldThatIsAProperty", "public class X { public int Level; }", "public class X { public int Level { get; set; } }", "new X().Level = 1;", "missing X.Level");
        yield return Case("FieldType", "public class X { public int Level; }", "public class X { public long Level; }", "new X().Level = 1;", "field int X.Level is here field long X.Level");
        yield return Case("Constructor", "public class X { public X(int a) { } }", "public class X { public X(int a, int b) { } }", "_ = new X(1);", "new X(int) is here new X(int, int)");
        yield return Case("ConstructorNoLongerPublic", "public class X { }", "public class X { internal X() { } }", "_ = new X();", "missing new X()");
        yield return Case("TypeNoLongerPublic", "public class X { }", "internal class X { }", "_ = new X();", "missing X");
        yield return Case("RecordThatIsAClass", "public record X(int A);", "public class X(int a) { public int A { get; init; } = a; }", "_ = new X(1) with { A = 2 };", "missing X's 'with'");
        yield return Case("NestedType", "public class X { public class Inner { } }", "public class X { }", "_ = new X.Inner();", "missing Inner");
        yield return Case("NestedTypesMember", "public class X { public class Inner { public void Run() { } } }", "public class X { public class Inner { } }", "new X.Inner().Run();", "missing Inner.Run");
        yield return Case("NestedType_Same", "public class X { public class Inner { public Inner Run() => this; } }", "public class X { public class Inner { public Inner Run() => this; } }", "new X.Inner().Run();", null);
        yield return Case("MemberOfAGeneric", "public class X<T> { public void Run(T a) { } }", "public class X<T> { public void Run(int a) { } }", "new X<string>().Run(\"\");", "X`1.Run(!0) is here X`1.Run(int)");
        yield return Case("MemberOfAGeneric_Same", "public class X<T> { public void Run(T a) { } }", "public class X<T> { public void Run(T a) { } }", "new X<string>().Run(\"\");", null);
        yield return Case("ClassThatIsAStruct", "public class X { public X() { } public void Run() { } }", "public struct X { public X() { } public void Run() { } }", "var x = new X(); x.Run(); x.Run();", "the class X is here a struct");
        yield return Case("StructThatIsAClass", "public struct X { public int A; }", "public class X { public int A; }", "var x = default(X); x.A = 1;", "the value X is here a class");
        yield return Case("EnumThatIsAStruct_BothValues", "public enum X { A }", "public struct X { }", "Level = X.A;", null, "public X Level;");
        yield return Case("InterfaceThatIsAClass", "public interface IX { }", "public abstract class IX { }", "", "Of implements IX, which is here a class", more: "public class Of : IX { }");
        yield return Case("BaseClassSealed", "public class X { }", "public sealed class X { }", "", "Of derives from X, which is here sealed", more: "public class Of : X { }");
        yield return Case("InterfaceMemberRenamed", "public interface IX { void A(); }", "public interface IX { void B(); }", "", "Of does not implement IX.B", more: "public class Of : IX { public void A() { } }");
        yield return Case("InterfaceMemberChanged", "public interface IX { void A(int a); }", "public interface IX { void A(long a); }", "", "IX.A(int) is here IX.A(long)", more: "public class Of : IX { public void A(int a) { } }");
        yield return Case("InterfaceMember_Explicit", "public interface IX { void A(); }", "public interface IX { void A(); }", "", null, more: "public class Of : IX { void IX.A() { } }");
        yield return Case("InterfaceMember_Inherited", "public interface IX { void A(); }", "public interface IX { void A(); }", "", null, more: "public abstract class Above { public virtual void A() { } } public class Of : Above, IX { }");
        yield return Case("InterfaceOfTheBaseClassGrew", "public interface IX { }", "public interface IX { void B(); }", "", "Of does not implement IX.B", more: "public abstract class Above : IX { } public class Of : Above { }");
        yield return Case("InterfaceGotABase", "public interface IW { void W(); } public interface IX { }", "public interface IW { void W(); } public interface IX : IW { }", "", "Of does not implement IX.W", more: "public class Of : IX { }");
        yield return Case("InterfaceWithABase_Explicit", "public interface IW { void W(); } public interface IX : IW { }", "public interface IW { void W(); } public interface IX : IW { }", "", null, more: "public class Of : IX { void IW.W() { } }");
        yield return Case("AbstractClassGrew", "public abstract class X { }", "public abstract class X { public abstract void B(); }", "", "Of does not implement X.B", more: "public class Of : X { }");
        yield return Case("AbstractRecord_Same", "public abstract record X;", "public abstract record X;", "", null, more: "public sealed record Of(int A) : X;");
        yield return Case("MovedToABaseClass", "public class X { public void Run() { } }", "public class W { public void Run() { } } public class X : W { }", "new X().Run();", null);
        yield return Case("OverrideGone", "public class X { public override string ToString() => \"\"; }", "public class X { }", "_ = new X().ToString();", null);
        yield return Case("Event", "public class X { public event Action? Done { add { } remove { } } }", "public class X { }", "new X().Done += () => { };", "missing X.Done");
    }

    [TestCaseSource(nameof(Table))]
    public void Inspect_MemberOfAnotherSignature_IsToldFromWhatBinds(string was, string here, string use, string? says, string member, string more)
    {
        using var built = new ContractBuild("1.0.0.0", "1.3", was);
        using var tool = new ContractBuild("1.0.0.0", "1.3", here);
        var problem = ContractBench.Problem(built, tool, $"{member} public void Use() {{ {use} }}", more);
        Assert.That(problem?.Message, says is null ? Is.Null : Does.EndWith($"this tool provides 1.3 ({says})"));
    }

    private static TestCaseData Case(string name, string was, string here, string use, string? says, string member = "", string more = "") =>
        new TestCaseData(was, here, use, says, member, more).SetArgDisplayNames(name);
}
