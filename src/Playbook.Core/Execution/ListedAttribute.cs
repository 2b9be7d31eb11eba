namespace Playbook.Execution;

/// <summary>
/// Marks a list that the compiler fills in (see <c>Playbook.Listing</c>). Of an interface it holds one new object for every class of the project that implements it;
/// of another type, every static readonly field of the project that has it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListedAttribute : Attribute;
