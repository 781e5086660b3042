pub fn median(values: &mut Vec<i32>) -> i32 {
    values.sort();
    values[values.len() / 2]
}

#[cfg(test)]
mod tests {
    #[test]
    fn even_count() {
        assert_eq!(super::median(&mut vec![1, 2, 3, 10]), 2, "middle of an even count");
    }
}
