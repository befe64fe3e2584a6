using System.Linq.Expressions;
using System.Reflection;

namespace Shakeout.Factories.Definitions;

/// <summary>A template taken apart: how the object is made, and a rule for each member.</summary>
internal sealed class Template
{
    /// <summary>The generator, in all rules.</summary>
    public static readonly ParameterExpression F = Expression.Parameter(typeof(Gen), "f");

    private readonly Type _type;
    private readonly List<Rule> _rules = [];
    private readonly List<string> _problems = [];

    private Template(Type type) => _type = type;

    /// <summary>The constructor or factory method; null if it is chosen by the rules that there are.</summary>
    public MethodBase? Construction { get; private set; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules => _rules;

    /// <summary>What cannot be understood.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads a template.</summary>
    /// <param name="lambda">It.</param>
    /// <param name="me">Stands for the object in the rules.</param>
    public static Template Read(LambdaExpression lambda, ParameterExpression me)
    {
        var template = new Template(lambda.ReturnType);
        template.Read(Parameters.Replace(lambda, F, me));
        return template;
    }

    private void Read(Expression body)
    {
        switch (body)
        {
            case UnaryExpression { NodeType: ExpressionType.Convert } conversion:
                Read(conversion.Operand);
                break;
            case MemberInitExpression initialised:
                Read(initialised.NewExpression);
                foreach (var binding in initialised.Bindings)
                    Read(binding);
                break;
            case NewExpression { Constructor: { } constructor } made:
                Read(constructor, made.Arguments);
                break;
            case MethodCallExpression { Object: null } call:
                Read(call.Method, call.Arguments);
                break;
            default:
                _problems.Add($"The template is neither 'new() {{ … }}' nor a call of a static method that makes a '{TypeText.Of(_type)}', but '{body}'. Write one of them.");
                break;
        }
    }

    private void Read(MethodBase construction, IReadOnlyList<Expression> arguments)
    {
        Construction = construction;
        foreach (var (parameter, argument) in construction.GetParameters().Zip(arguments))
            _rules.Add(Of(_type, parameter) with { Body = argument });
    }

    private void Read(MemberBinding binding)
    {
        switch (binding)
        {
            case MemberAssignment assignment:
                _rules.Add(Of(assignment.Member) with { Body = assignment.Expression });
                break;
            case MemberListBinding list when list.Initializers.All(added => added.Arguments.Count == 1):
                var element = list.Initializers[0].Arguments[0].Type;
                _rules.Add(Of(list.Member) with { IsFilled = true, Body = Expression.NewArrayInit(element, list.Initializers.Select(added => added.Arguments[0])) });
                break;
            default:
                _problems.Add($"'{binding.Member.Name}' of '{TypeText.Of(_type)}' is given parts of its value. Give it a whole one: '{binding.Member.Name} = new() {{ … }}'.");
                break;
        }
    }

    /// <summary>A member without its rule.</summary>
    public static Rule Of(MemberInfo member) => new(member.Name, Members.TypeOf(member)) { Member = Members.Declared(member) };

    /// <summary>A parameter without its rule, with the member of its name.</summary>
    public static Rule Of(Type type, ParameterInfo parameter)
    {
        var member = Members.Find(type, parameter.Name!, StringComparison.OrdinalIgnoreCase);
        return new(member?.Name ?? parameter.Name!, parameter.ParameterType) { Member = member, Parameter = parameter };
    }
}
