//! Where in a file a change can stand beside others.

use std::collections::HashMap;
use std::ops::Range;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};

pub enum Place {
    /// Of a function: another value is returned at its beginning.
    Body(Range<usize>),
    /// Two sides with an operator between them.
    Binary { whole: Range<usize>, left: Range<usize>, right: Range<usize> },
    /// An operator before a value, which is left out.
    Unary { whole: Range<usize>, inner: Range<usize> },
    /// The condition of an arm.
    Guard(Range<usize>),
    /// An arm, which is left out.
    Arm { pattern_end: usize, guard: Option<Range<usize>> },
}

/// Line and column, both from 1.
type At = (usize, usize);

#[derive(Default)]
pub struct Places {
    found: HashMap<(&'static str, At, At), Place>,
    /// Inside a function that is evaluated when building no number can be asked for.
    is_const: bool,
}

impl Places {
    pub fn of(source: &str) -> syn::Result<Places> {
        let mut places = Places::default();
        places.visit_file(&syn::parse_file(source)?);
        Ok(places)
    }

    pub fn at(&self, genre: &str, start: At, end: At) -> Option<&Place> {
        let genre = GENRES.iter().find(|one| **one == genre)?;
        self.found.get(&(*genre, start, end))
    }

    fn add(&mut self, genre: &'static str, span: proc_macro2::Span, place: Place) {
        let (start, end) = (span.start(), span.end());
        if !self.is_const {
            self.found.insert((genre, (start.line, start.column + 1), (end.line, end.column + 1)), place);
        }
    }

    fn function(&mut self, is_const: bool, block: &syn::Block, inside: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.is_const, is_const);
        // What cargo-mutants replaces is what stands between the braces.
        if let (Some(first), Some(last)) = (block.stmts.first(), block.stmts.last()) {
            let (start, end) = (first.span().start(), last.span().end());
            if !self.is_const {
                let key = ("FnValue", (start.line, start.column + 1), (end.line, end.column + 1));
                self.found.insert(key, Place::Body(block.span().byte_range()));
            }
        }
        inside(self);
        self.is_const = before;
    }
}

const GENRES: [&str; 6] = ["FnValue", "BinaryOperator", "UnaryOperator", "MatchArm", "MatchArmGuard", "StructField"];

/// Whether a binding stands in a chain of conditions, where nothing but the chain may stand.
fn binds(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::Let(_) => true,
        syn::Expr::Binary(binary) if matches!(binary.op, syn::BinOp::And(_)) => {
            binds(&binary.left) || binds(&binary.right)
        }
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Places {
    fn visit_item_fn(&mut self, node: &'ast syn::ItemFn) {
        let is_const = node.sig.constness.is_some();
        self.function(is_const, &node.block, |places| visit::visit_item_fn(places, node));
    }

    fn visit_impl_item_fn(&mut self, node: &'ast syn::ImplItemFn) {
        let is_const = node.sig.constness.is_some();
        self.function(is_const, &node.block, |places| visit::visit_impl_item_fn(places, node));
    }

    fn visit_trait_item_fn(&mut self, node: &'ast syn::TraitItemFn) {
        if let Some(block) = &node.default {
            self.function(node.sig.constness.is_some(), block, |places| visit::visit_trait_item_fn(places, node));
        }
    }

    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}

    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}

    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}

    fn visit_type_array(&mut self, _: &'ast syn::TypeArray) {}

    fn visit_expr_binary(&mut self, node: &'ast syn::ExprBinary) {
        if !(binds(&node.left) || binds(&node.right)) {
            let [whole, left, right] = [node.span(), node.left.span(), node.right.span()].map(|span| span.byte_range());
            self.add("BinaryOperator", node.op.span(), Place::Binary { whole, left, right });
        }
        visit::visit_expr_binary(self, node);
    }

    fn visit_expr_unary(&mut self, node: &'ast syn::ExprUnary) {
        let (whole, inner) = (node.span().byte_range(), node.expr.span().byte_range());
        self.add("UnaryOperator", node.op.span(), Place::Unary { whole, inner });
        visit::visit_expr_unary(self, node);
    }

    fn visit_expr_match(&mut self, node: &'ast syn::ExprMatch) {
        let takes_all = node
            .arms
            .iter()
            .any(|arm| arm.guard.is_none() && matches!(arm.pat, syn::Pat::Wild(_) | syn::Pat::Ident(_)));
        for arm in &node.arms {
            let guard = arm.guard.as_ref().map(|(_, guard)| guard.span());
            if let Some(guard) = guard {
                self.add("MatchArmGuard", guard, Place::Guard(guard.byte_range()));
            }
            if takes_all {
                let guard = guard.map(|guard| guard.byte_range());
                self.add("MatchArm", arm.span(), Place::Arm { pattern_end: arm.pat.span().byte_range().end, guard });
            }
        }
        visit::visit_expr_match(self, node);
    }
}
