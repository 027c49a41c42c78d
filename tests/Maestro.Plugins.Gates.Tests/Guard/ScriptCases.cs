namespace Maestro.Plugins.Gates.Tests.Guard;

/// <summary>JavaScript, Python, Go, Rust and Java.</summary>
internal static class ScriptCases
{
    private const string Js = "describe('price', () => {\n  it('adds', () => {\n    expect(add(1, 2)).toBe(3);\n    expect(add(2, 2)).toBe(4);\n  });\n});\n";
    private const string Py = "import pytest\n\ndef test_adds():\n    assert add(1, 2) == 3\n    assert add(2, 2) == 4\n";
    private const string Go = "package p\n\nfunc TestAdds(t *testing.T) {\n\tgot := Add(1, 2)\n\tif got != 3 {\n\t\tt.Errorf(\"got %d\", got)\n\t}\n}\n";
    private const string Rust = "#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n    assert_eq!(add(2, 2), 4);\n}\n";
    private const string Java = "class PriceTest {\n  @Test\n  void adds() {\n    assertEquals(3, add(1, 2));\n    assertEquals(4, add(2, 2));\n  }\n}\n";

    public static IEnumerable<GuardCase> All { get; } =
    [
        Weak("js: it.skip", "test-skipped", "a.test.ts", Js, Js.Replace("it('adds", "it.skip('adds")),
        Weak("js: xit", "test-skipped", "a.test.ts", Js, Js.Replace("it('adds", "xit('adds")),
        Weak("js: describe.skip", "test-skipped", "a.test.ts", Js, Js.Replace("describe('", "describe.skip('")),
        Weak("js: todo", "test-skipped", "a.test.ts", Js, Js.Replace("it('adds", "it.todo('adds")),
        Weak("js: only", "test-skipped", "a.test.ts", Js, Js + "it.only('other', () => { expect(f()).toBe(1); });\n"),
        Weak("js: deleted", "test-deleted", "a.test.ts", Js + "it('other', () => { expect(other.value()).toBe(7); });\n", Js),
        Weak("js: commented out", "test-deleted", "a.test.ts", Js + "it('other', () => { expect(other.value()).toBe(7); });\n", Js + "// it('other', () => { expect(other.value()).toBe(7); });\n"),
        Weak("js: expect(true)", "test-emptied", "a.test.ts", Js, Js.Replace("expect(add(1, 2)).toBe(3);\n    expect(add(2, 2)).toBe(4);", "expect(true).toBe(true);")),
        Weak("js: emptied", "test-emptied", "a.test.ts", Js, Js.Replace("expect(add(1, 2)).toBe(3);\n    expect(add(2, 2)).toBe(4);", "")),
        Weak("js: one less", "assertion-removed", "a.test.ts", Js, Js.Replace("    expect(add(2, 2)).toBe(4);\n", "")),
        Weak("js: weaker", "assertion-loosened", "a.test.ts", Js, Js.Replace("expect(add(1, 2)).toBe(3)", "expect(add(1, 2)).toBeDefined()")),
        Weak("js: swallowed", "assertion-loosened", "a.test.ts", Js, Js.Replace("expect(add(1, 2)).toBe(3);", "try { expect(add(1, 2)).toBe(3); } catch (e) { }")),
        Weak("js: a row less", "test-deleted", "a.test.ts", "it.each([[1, 2], [2, 3]])('adds %i', (a, b) => { expect(add(a)).toBe(b); });\n", "it.each([[1, 2]])('adds %i', (a, b) => { expect(add(a)).toBe(b); });\n"),
        Weak("js: eslint-disable", "rule-relaxed", "a.ts", "const a = 1;\n", "// eslint-disable-next-line no-unused-vars\nconst a = 1;\n"),
        Weak("js: ts-ignore", "rule-relaxed", "a.ts", "const a = 1;\n", "// @ts-ignore\nconst a = 1;\n"),
        Fine("js: renamed", "a.test.ts", Js, Js.Replace("'adds'", "'gives the sum'")),
        Fine("js: another value", "a.test.ts", Js, Js.Replace("toBe(3)", "toBe(33)")),
        Fine("js: added", "a.test.ts", Js, Js + "it('other', () => { expect(other()).toBe(7); });\n"),
        Fine("js: words in a text", "a.ts", "const a = 1;\n", "const a = 'eslint-disable it.only(';\n"),
        Fine("js: a method called it", "a.ts", "const a = 1;\n", "form.submit('x');\nawait page.it('y', 1);\n"),

        Weak("py: skip", "test-skipped", "test_a.py", Py, Py.Replace("def test", "@pytest.mark.skip(reason='x')\ndef test")),
        Weak("py: xfail", "test-skipped", "test_a.py", Py, Py.Replace("def test", "@pytest.mark.xfail\ndef test")),
        Weak("py: skip within", "test-skipped", "test_a.py", Py, Py.Replace("():\n", "():\n    pytest.skip('x')\n")),
        Weak("py: whole module", "test-skipped", "test_a.py", Py, Py.Replace("import pytest\n", "import pytest\npytestmark = pytest.mark.skip\n")),
        Weak("py: deleted", "test-deleted", "test_a.py", Py + "\ndef test_other():\n    assert other_thing('x') == {'a': 1}\n", Py),
        Weak("py: commented out", "test-deleted", "test_a.py", Py, "import pytest\n\n# def test_adds():\n#     assert add(1, 2) == 3\n"),
        Weak("py: in a text", "test-deleted", "test_a.py", Py, "import pytest\n\n\"\"\"\ndef test_adds():\n    assert add(1, 2) == 3\n\"\"\"\n"),
        Weak("py: renamed so that nobody runs it", "test-deleted", "test_a.py", Py, Py.Replace("def test_adds", "def no_test_adds")),
        Weak("py: assert True", "test-emptied", "test_a.py", Py, "import pytest\n\ndef test_adds():\n    assert True\n"),
        Weak("py: pass", "test-emptied", "test_a.py", Py, "import pytest\n\ndef test_adds():\n    pass\n"),
        Weak("py: one less", "assertion-removed", "test_a.py", Py, Py.Replace("    assert add(2, 2) == 4\n", "")),
        Weak("py: weaker", "assertion-loosened", "test_a.py", Py, Py.Replace("add(1, 2) == 3", "add(1, 2) is not None")),
        Weak("py: return first", "test-emptied", "test_a.py", Py, Py.Replace("():\n", "():\n    return\n")),
        Weak("py: tolerance", "assertion-loosened", "test_a.py", "def test_a():\n    assert x() == pytest.approx(1, abs=0.01)\n", "def test_a():\n    assert x() == pytest.approx(1, abs=10)\n"),
        Weak("py: swallowed", "assertion-loosened", "test_a.py", Py, "import pytest\n\ndef test_adds():\n    try:\n        assert add(1, 2) == 3\n        assert add(2, 2) == 4\n    except AssertionError: pass\n"),
        Weak("py: a row less", "test-deleted", "test_a.py", "@pytest.mark.parametrize('a, b', [(1, 2), (2, 3)])\ndef test_a(a, b):\n    assert add(a) == b\n", "@pytest.mark.parametrize('a, b', [(1, 2)])\ndef test_a(a, b):\n    assert add(a) == b\n"),
        Weak("py: noqa", "rule-relaxed", "a.py", "import os\n", "import os  # noqa: F401\n"),
        Weak("py: type: ignore", "rule-relaxed", "a.py", "x = f()\n", "x = f()  # type: ignore[arg-type]\n"),
        Fine("py: another value", "test_a.py", Py, Py.Replace("== 3", "== 5")),
        Fine("py: renamed", "test_a.py", Py, Py.Replace("test_adds", "test_gives_the_sum")),
        Fine("py: in a class", "test_a.py", Py, "import pytest\n\nclass TestPrice:\n    def test_adds(self):\n        assert add(1, 2) == 3\n        assert add(2, 2) == 4\n"),
        Fine("py: code that is no test", "a.py", "def f():\n    return 1\n", "def f():\n    try:\n        return 2\n    except ValueError: pass\n"),

        Weak("go: skipped", "test-skipped", "a_test.go", Go, Go.Replace("\tgot :=", "\tt.Skip(\"x\")\n\tgot :=")),
        Weak("go: deleted", "test-deleted", "a_test.go", Go, "package p\n"),
        Weak("go: emptied", "test-emptied", "a_test.go", Go, "package p\n\nfunc TestAdds(t *testing.T) {\n\tgot := Add(1, 2)\n\t_ = got\n}\n"),
        Weak("go: weaker", "assertion-loosened", "a_test.go", Go, Go.Replace("got != 3", "got == nil")),
        Weak("go: nolint", "rule-relaxed", "a.go", "package p\n", "package p //nolint:errcheck\n"),
        Fine("go: another value", "a_test.go", Go, Go.Replace("!= 3", "!= 4")),
        Weak("rust: ignored", "test-skipped", "lib.rs", Rust, Rust.Replace("#[test]", "#[test]\n#[ignore]")),
        Weak("rust: one less", "assertion-removed", "lib.rs", Rust, Rust.Replace("    assert_eq!(add(2, 2), 4);\n", "")),
        Weak("rust: weaker", "assertion-loosened", "lib.rs", Rust, Rust.Replace("assert_eq!(add(2, 2), 4)", "assert!(add(2, 2).is_some())")),
        Weak("rust: allow", "rule-relaxed", "lib.rs", "fn a() {}\n", "#[allow(dead_code)]\nfn a() {}\n"),
        Fine("rust: another test", "lib.rs", Rust, Rust + "#[test]\nfn other() {\n    assert!(x());\n}\n"),
        Weak("java: disabled", "test-skipped", "PriceTest.java", Java, Java.Replace("@Test", "@Test\n  @Disabled(\"x\")")),
        Weak("java: class ignored", "test-skipped", "PriceTest.java", Java, "@Ignore " + Java),
        Weak("java: deleted", "test-deleted", "PriceTest.java", Java, "class PriceTest {\n}\n"),
        Weak("java: weaker", "assertion-loosened", "PriceTest.java", Java, Java.Replace("assertEquals(3, add(1, 2))", "assertNotNull(add(1, 2))")),
        Weak("java: assertTrue(true)", "test-emptied", "PriceTest.java", Java, "class PriceTest {\n  @Test\n  void adds() {\n    assertTrue(true);\n  }\n}\n"),
        Fine("java: laid out anew", "PriceTest.java", Java, Java.Replace("assertEquals(3, add(1, 2));", "assertEquals(3,\n        add(1, 2)); // sum")),
    ];

    private static GuardCase Weak(string name, string code, string path, string before, string after) => GuardCase.Weak(name, code, path, before, after);

    private static GuardCase Fine(string name, string path, string before, string after) => GuardCase.Fine(name, path, before, after);
}
