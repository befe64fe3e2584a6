namespace Subjects.BranchCorpus;

public enum Colour { Red, Green, Blue, Black }

public abstract record Shape;

public sealed record Circle(int Radius) : Shape;

public sealed record Square(int Side) : Shape;

public readonly record struct Point(int X, int Y);

/// <summary>Switch statements and expressions, and patterns of every kind.</summary>
public static class Switches
{
    public static int Code(Colour colour)
    {
        switch (colour)
        {
            case Colour.Red:
                return 1;
            case Colour.Green: //~ Colour.Green = taken
                return 2;
            case Colour.Blue: //~ Colour.Blue = taken
                return 3;
            default:
                return 0;
        }
    }

    public static int Month(string name)
    {
        switch (name)
        {
            case "jan": return 1;
            case "feb": return 2; //~ "feb" = taken
            case "mar": return 3;
            case "apr": return 4; //~ "apr" = taken
            case "may": return 5; //~ "may" = taken
            case "jun": return 6; //~ "jun" = taken
            case "jul": return 7; //~ "jul" = taken
            case "aug": return 8; //~ "aug" = taken
            default: return 0;
        }
    }

    public static string Parity(int n)
    {
        switch (n)
        {
            case 1: case 3: case 5: //~ 3 = taken ;; 5 = taken
                return "odd";
            case 2:
            case 4: //~ 4 = taken
                return "even";
            default:
                return "?";
        }
    }

    public static string Stairs(int level)
    {
        var text = "";
        switch (level)
        {
            case 3:
                text += "c";
                goto case 2;
            case 2:
                text += "b";
                goto case 1;
            case 1:
                text += "a";
                break;
            default: //~ default = taken
                text = "none";
                break;
        }
        return text;
    }

    public static string Band(int age) => age switch
    {
        < 0 => throw new ArgumentOutOfRangeException(nameof(age)), //~ < 0 = taken
        < 13 => "child",
        < 20 => "teen", //~ < 20 = taken
        < 65 => "adult",
        _ => "senior", //~ _ = taken
    };

    public static string Kind(char c) => c switch
    {
        >= 'a' and <= 'z' => "lower",
        >= 'A' and <= 'Z' => "upper", //~ >= 'A' and <= 'Z' = taken
        '_' or '-' or '.' => "joint", //~ '-' = taken ;; '.' = taken
        not ' ' => "other",
        _ => "space", //~ _ = taken
    };

    public static int Area(Shape? shape) => shape switch
    {
        Circle { Radius: 0 } => 0, //~ Circle { Radius: 0 } = taken
        Circle c => 3 * c.Radius * c.Radius,
        Square { Side: var side } when side > 100 => -1, //~ side > 100 = true
        Square q => q.Side * q.Side,
        null => throw new ArgumentNullException(nameof(shape)), //~ null = taken
        _ => throw new NotSupportedException(), //~ _ = taken
    };

    public static string Where(Point point) => point switch
    {
        (0, 0) => "origin", //~ (0, 0) = taken
        (> 0, > 0) => "first",
        (< 0, > 0) => "second", //~ (< 0, > 0) = taken
        (_, 0) or (0, _) => "axis", //~ (_, 0) = taken
        var (x, y) when x < y => "low",
        _ => "other",
    };

    public static string Command(string[] args) => args switch
    {
        [] => "help",
        ["add", var name] => $"add {name}",
        ["remove", _, ..] => "remove", //~ ["remove", _, ..] = taken
        [var only] when only.StartsWith('-') => "option", //~ [var only] = taken
        [.., "end"] => "ended", //~ [.., "end"] = taken
        _ => "unknown",
    };

    public static string Door(bool open, bool locked) => (open, locked) switch
    {
        (true, _) => "open",
        (false, true) => "locked", //~ (false, true) = taken
        (false, false) => "shut",
    };

    public static bool IsBig(Order order)
    {
        if (order is { Total: > 100, Customer.Address: not null }) //~ Total: > 100 = false
            return true;
        return false;
    }

    public static string Digit(int n)
    {
        if (n is > 0 and < 10) //~ n is > 0 and < 10 = true
            return "digit";
        return "number";
    }

    public static bool IsVowel(char c)
    {
        if (c is 'a' or 'e' or 'i' or 'o') //~ 'e' = true ;; 'i' = true
            return true;
        return false;
    }

    public static bool IsMiddle(int n) => n is > 5 and < 10; //~ < 10 = false

    public static int Big(object shape)
    {
        if (shape is Circle { Radius: > 5 } circle) //~ Radius: > 5 = false
            return circle.Radius;
        return 0;
    }

    public static string Tell(object? value)
    {
        switch (value)
        {
            case int n when n > 10 && n < 20: //~ n < 20 = false
                return "teen";
            case int:
                return "number";
            case string { Length: > 3 } text:
                return text[..3];
            case string text:
                return text;
            case null: //~ null = taken
                return "nothing";
            default: //~ default = taken
                return "thing";
        }
    }

    public static int Fee(string kind, int amount) => kind switch
    {
        "card" => amount switch
        {
            > 100 => 2, //~ > 100 = taken
            _ => 1,
        },
        "cash" => 0,
        _ => 5, //~ _ = taken
    };

    public static string Name(Colour colour) => colour switch
    {
        Colour.Red => "red",
        Colour.Green or Colour.Blue => "cold",
        Colour.Black => "black",
        _ => throw new ArgumentOutOfRangeException(nameof(colour)),
    };

    public static string Round(Shape shape)
    {
        if (shape is not Circle circle) //~ shape is not Circle circle = true
            return "square";
        return circle.Radius is 1 or 2 ? "small" : "large"; //~ 2 = true
    }

    public static int Weight(Shape[] shapes) => shapes switch
    {
        [Circle { Radius: var r }, ..] when r > 9 || shapes.Length > 9 => 3, //~ r > 9 = true ;; shapes.Length > 9 = true
        [Circle, Square] => 2, //~ [Circle, Square] = taken
        { Length: 0 } => 0,
        _ => 1,
    };

    public static int NeverCalled(object value) => value switch
    {
        int n and > 3 => n,
        string => 1,
        _ => 0,
    };
}
